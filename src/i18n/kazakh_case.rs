//! The Kazakh case endings of a written number: "40 %-дан", "300 000-нан".
//!
//! An ending agrees with the last word of the number as spoken: its vowels
//! (back or front) and its final sound. Source: the standard grammar of
//! numerals (сан есім); the words are those from бір to миллиард.

use crate::data::Unit;

/// The ablative ("from", "than") and the dative ("to") of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Endings {
    pub(super) ablative: &'static str,
    pub(super) dative: &'static str,
}

/// The endings of a number of this unit as it is written out: with decimals,
/// those of its last digit.
pub(super) fn endings(value: f64, unit: Unit, written: &str) -> Endings {
    if unit == Unit::Percent {
        // пайыз
        return Endings {
            ablative: "дан",
            dative: "ға",
        };
    }
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let has_part = value.fract() != 0.0;
    let zeros = digits.len() - digits.trim_end_matches('0').len();
    let last = digits
        .trim_end_matches('0')
        .chars()
        .next_back()
        .unwrap_or('0');
    match (zeros, last) {
        (_, '0') => Endings {
            ablative: "ден",
            dative: "ге",
        }, // нөл
        (0, _) => of_digit(last),
        (_, _) if has_part => of_digit(last),
        (1, _) => of_ten(last),
        (2, _) => Endings {
            ablative: "ден",
            dative: "ге",
        }, // жүз
        // мың, миллион, миллиард
        (_, _) if zeros < 9 => Endings {
            ablative: "нан",
            dative: "ға",
        },
        _ => Endings {
            ablative: "тан",
            dative: "қа",
        },
    }
}

fn of_digit(digit: char) -> Endings {
    let (ablative, dative) = match digit {
        '3' | '4' | '5' => ("тен", "ке"), // үш төрт бес
        '6' | '9' => ("дан", "ға"),       // алты тоғыз
        _ => ("ден", "ге"),               // бір екі жеті сегіз
    };
    Endings { ablative, dative }
}

fn of_ten(digit: char) -> Endings {
    let (ablative, dative) = match digit {
        '1' | '9' => ("нан", "ға"), // он тоқсан
        '2' | '3' => ("дан", "ға"), // жиырма отыз
        '4' | '6' => ("тан", "қа"), // қырық алпыс
        '5' => ("ден", "ге"),       // елу
        '7' => ("тен", "ке"),       // жетпіс
        _ => ("нен", "ге"),         // сексен
    };
    Endings { ablative, dative }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Lang;
    use crate::i18n::number;

    #[test]
    fn an_ending_agrees_with_the_number_as_spoken() {
        let ablative = |value| endings(value, Unit::Count, &number(value, 1, Lang::Kk)).ablative;
        let of = [
            1.0, 3.0, 6.0, 10.0, 40.0, 80.0, 100.0, 2000.0, 3e5, 1e8, 1e9, 2.5,
        ];
        let expect = [
            "ден", "тен", "дан", "нан", "тан", "нен", "ден", "нан", "нан", "нан", "тан", "тен",
        ];
        assert_eq!(of.map(ablative), expect);
        assert_eq!(endings(40.0, Unit::Percent, "40").ablative, "дан");
    }
}
