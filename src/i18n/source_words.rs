//! What is said around the list of sources and of the method beyond hedged words: how
//! figures are computed, how verdicts come about, breaks, terms. A part of
//! [`Details`](super::Details), in the three languages beside each other.

use super::{Forms, plural, whole};
use crate::data::{Basis, Lang};

/// These messages of one language.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "a message's name and its English text are its documentation"
)]
pub struct SourceWords {
    pub intro: fn(usize, &str) -> String,
    pub gives: &'static str,
    pub dates: fn(usize) -> String,
    pub gives_nothing: &'static str,
    pub own_card: &'static str,
    pub indicators: &'static str,
    pub events: &'static str,
    pub remarks: &'static str,
    pub method: &'static str,
    pub computing: &'static str,
    pub computing_about: &'static [&'static str],
    pub computed_figures: &'static str,
    pub verdicts: &'static str,
    pub verdicts_about: &'static str,
    pub verdict_rules: fn(&Limits) -> Vec<String>,
    pub by_hand: fn(usize, usize) -> String,
    pub breaks: &'static str,
    pub breaks_about: &'static str,
    pub basis: fn(Basis) -> &'static str,
    pub terms: &'static str,
    pub terms_about: &'static str,
}

/// The limits that verdicts are decided by, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How far apart two numbers may be that say the same.
    pub same: String,
    /// How far a number may be from the claim's and still be near.
    pub far: String,
    /// From how many times the whole's share a part's is implausible.
    pub times: String,
    /// From which age on a repeated figure is dated.
    pub years: String,
}

const DATES: Forms = Forms {
    one: "date of an event",
    few: "",
    many: "dates of events",
};

pub(super) const EN: SourceWords = SourceWords {
    intro: |sources, figures| {
        let sources = whole(sources, Lang::En);
        format!(
            "Nothing here stands without its source: {sources} publications give {figures}. Below \
             them stands how they are read, and what is not known."
        )
    },
    gives: "Gives",
    dates: |n| format!("{} {}", whole(n, Lang::En), plural(n, Lang::En, DATES)),
    gives_nothing: "Neither figures nor dates",
    own_card: "More on this source",
    indicators: "Its figures, by indicator",
    events: "Its dates of events",
    remarks: "Remarks",
    method: "Method",
    computing: "How figures are computed",
    computing_about: &[
        "A figure stands as its source gives it, with the source’s own hedge, and is neither \
         rounded nor corrected. Figures of different sources are never averaged or joined into \
         one series.",
        "What follows from figures (an index, a change, a growth, a share, a mean) is computed in \
         the browser, names its formula and the figures that it used, and is left out where a \
         figure is missing. Nothing is computed over a gap, a break in a series or two editions, \
         and what is missing is never counted as zero.",
    ],
    computed_figures: "Figures computed from others",
    verdicts: "How verdicts come about",
    verdicts_about: "A claim is read as the interval that its words allow, and so is each figure of \
        the record. A rule compares them; of several checks on one claim the gravest outcome rules.",
    verdict_rules: |limits| {
        let Limits {
            same,
            far,
            times,
            years,
        } = limits;
        vec![
            "If no figure of the record meets what the words allow, the claim conflicts with it."
                .to_owned(),
            format!(
                "If one does, its distance from the claim’s number counts: at most {far} of the \
                 figure, and the claim is confirmed; more, and it is loose."
            ),
            format!(
                "If a figure exists in several editions, one that differs from the claim by at most \
                 {same} says the same. If only an earlier edition does, the claim is confirmed and \
                 then revised."
            ),
            format!(
                "A claim within {far} of a figure that is at least {years} years older, while a later \
                 one says otherwise, is dated."
            ),
            format!(
                "A part of the population with more than {times} times the share of the whole \
                 cannot be a share of inhabitants: its measure counts as undefined. So does a number \
                 that lies between figures of different kinds and is none of them."
            ),
            "A claimed date is confirmed if the event lies within it; a target is missed if it is \
             later set to a later year; a rank is computed anew from each list of figures."
                .to_owned(),
        ]
    },
    by_hand: |n, all| {
        format!(
            "Where no arithmetic can decide, the outcome was set by hand, with its reason: {} of {} \
             checks.",
            whole(n, Lang::En),
            whole(all, Lang::En)
        )
    },
    breaks: "Breaks in series",
    breaks_about: "Over these years a series stops being comparable with itself. No line is drawn \
        across them and no change is computed.",
    basis: |basis| match basis {
        Basis::Documented => "documented by the source",
        Basis::Inferred => "inferred from the numbers",
    },
    terms: "Terms of use",
    terms_about: "The terms of each source stand with it. Of texts only figures, names and dates \
        are used.",
};

pub(super) const RU: SourceWords = SourceWords {
    intro: |sources, figures| {
        let sources = whole(sources, Lang::Ru);
        format!(
            "Здесь нет ничего без источника. Публикаций в списке — {sources}, взято из них: \
             {figures}. Под списком сказано, как их читает этот проект и что остаётся неизвестным."
        )
    },
    gives: "Что даёт",
    dates: |n| format!("даты событий: {}", whole(n, Lang::Ru)),
    gives_nothing: "Ни значений, ни дат",
    own_card: "Подробнее об источнике",
    indicators: "Его значения по показателям",
    events: "Его даты событий",
    remarks: "Примечания",
    method: "Метод",
    computing: "Как вычисляются значения",
    computing_about: &[
        "Значение приводится так, как его даёт источник, с его же оговоркой; оно не округляется и \
         не исправляется. Значения разных источников не усредняются и не соединяются в один ряд.",
        "Всё, что следует из значений (индекс, изменение, рост, доля, среднее), вычисляется в \
         браузере; рядом названы формула и использованные значения, а если какого-то из них нет, \
         результат не приводится. Ничего не вычисляется через пробел, разрыв ряда или два издания, \
         и отсутствующее никогда не считается нулём.",
    ],
    computed_figures: "Значения, вычисленные из других",
    verdicts: "Как получаются вердикты",
    verdicts_about: "Утверждение читается как интервал, который допускают его слова, и так же \
        читается каждое значение в данных. Правило сравнивает их; если проверок несколько, решает \
        самый строгий исход.",
    verdict_rules: |limits| {
        let Limits {
            same,
            far,
            times,
            years,
        } = limits;
        vec![
            "Если ни одно значение не попадает в то, что допускают слова, утверждение противоречит \
             данным."
                .to_owned(),
            format!(
                "Если попадает, важно его расстояние до названного числа: не больше {far} значения — \
                 утверждение подтверждено, больше — неточно."
            ),
            format!(
                "Если у значения несколько изданий, то же самое говорит то, которое отличается не \
                 больше чем на {same}. Если это только более раннее издание, утверждение подтверждено, \
                 а затем пересмотрено."
            ),
            format!(
                "Утверждение устарело, если оно в пределах {far} от значения, которое старше него \
                 на {years} лет или больше, а более позднее говорит другое."
            ),
            format!(
                "Если доля у части населения больше общей более чем в {times} раза, это не доля \
                 жителей: мера считается неопределённой. Так же — если число лежит между значениями \
                 разного рода и не равно ни одному из них."
            ),
            "Дата подтверждена, если событие попадает в неё; цель не достигнута, если позже её \
             перенесли на более поздний год; место в списке вычисляется заново по каждому списку \
             значений."
                .to_owned(),
        ]
    },
    by_hand: |n, all| {
        format!(
            "Где арифметика решить не может, исход задан вручную и обоснован: таких проверок {} из {}.",
            whole(n, Lang::Ru),
            whole(all, Lang::Ru)
        )
    },
    breaks: "Разрывы в рядах",
    breaks_about: "На этих годах ряд перестаёт быть сопоставимым сам с собой. Линия через них не \
        проводится, и изменение не вычисляется.",
    basis: |basis| match basis {
        Basis::Documented => "описан источником",
        Basis::Inferred => "виден по самим числам",
    },
    terms: "Условия использования",
    terms_about: "Условия каждого источника указаны при нём. Из текстов взяты только числа, \
        названия и даты.",
};

pub(super) const KK: SourceWords = SourceWords {
    intro: |sources, figures| {
        let sources = whole(sources, Lang::Kk);
        format!(
            "Мұнда дереккөзсіз ештеңе жоқ. Тізімдегі жарияланым саны — {sources}, олардан алынғаны: \
             {figures}. Тізімнен кейін оларды жобаның қалай оқитыны және ненің белгісіз екені айтылған."
        )
    },
    gives: "Не береді",
    dates: |n| format!("оқиға күндері: {}", whole(n, Lang::Kk)),
    gives_nothing: "Мән де, күн де жоқ",
    own_card: "Дереккөз туралы толығырақ",
    indicators: "Көрсеткіштер бойынша мәндері",
    events: "Одан алынған оқиға күндері",
    remarks: "Ескертпелер",
    method: "Әдіс",
    computing: "Мәндер қалай есептеледі",
    computing_about: &[
        "Мән дереккөзде қалай берілсе, солай, сол дереккөздің ескертпе сөзімен келтіріледі; ол \
         дөңгелектелмейді де, түзетілмейді де. Әртүрлі дереккөздің мәндері орташаланбайды және бір \
         қатарға қосылмайды.",
        "Мәндерден шығатынның бәрі (индекс, өзгеріс, өсім, үлес, орташа) браузерде есептеледі; \
         жанында формуласы мен пайдаланылған мәндер аталады, ал қажет мән жоқ болса, нәтиже \
         берілмейді. Бос жылдар, қатардағы үзіліс немесе екі басылым арқылы ештеңе есептелмейді, ал \
         жоқ мән ешқашан нөл деп саналмайды.",
    ],
    computed_figures: "Басқа мәндерден есептелгендері",
    verdicts: "Қорытынды қалай шығады",
    verdicts_about: "Тұжырым оның сөздері жол беретін аралық ретінде оқылады, деректердегі әр мән де \
        солай. Ереже оларды салыстырады; бір тұжырымның бірнеше тексеруі болса, ең қатаң нәтижесі \
        шешеді.",
    verdict_rules: |limits| {
        let Limits {
            same,
            far,
            times,
            years,
        } = limits;
        vec![
            "Бірде-бір мән сөздер жол беретін аралыққа түспесе, тұжырым деректерге қайшы.".to_owned(),
            format!(
                "Түссе, оның тұжырымдағы саннан қашықтығы ескеріледі: мәннің {far} шегінен аспаса, \
                 тұжырым расталды, асса — дәл емес."
            ),
            format!(
                "Мәннің бірнеше басылымы болса, айырмасы {same} шегінен аспайтыны соның өзін айтады. \
                 Ондай тек бұрынғы басылым болса, тұжырым расталды, кейін қайта қаралды."
            ),
            format!(
                "Тұжырым өзінен кемінде {years} жыл бұрынғы мәннен {far} шегінен аспай айырмаланып, \
                 кейінгі мән басқаша айтса, ол ескірген."
            ),
            format!(
                "Халықтың бір бөлігінің үлесі жалпы үлестен {times} еседен артық болса, ол тұрғындар \
                 үлесі бола алмайды: өлшем анықталмаған деп саналады. Әртүрлі мәндердің арасында \
                 жатып, ешқайсысына тең келмейтін сан да солай."
            ),
            "Оқиға аталған уақытқа түссе, күн расталды; мақсат кейін кешірек жылға ауыстырылса, оған \
             жетпеген; орын мәндердің әр тізімі бойынша қайта есептеледі."
                .to_owned(),
        ]
    },
    by_hand: |n, all| {
        format!(
            "Арифметика шеше алмайтын жерде нәтиже қолмен қойылып, негізделген: ондай тексеру саны — \
             {} (барлығы {}).",
            whole(n, Lang::Kk),
            whole(all, Lang::Kk)
        )
    },
    breaks: "Қатарлардағы үзілістер",
    breaks_about: "Бұл жылдарда қатар өзімен өзі салыстыруға келмей қалады. Олар арқылы сызық \
        жүргізілмейді және өзгеріс есептелмейді.",
    basis: |basis| match basis {
        Basis::Documented => "дереккөз сипаттаған",
        Basis::Inferred => "сандардың өзінен көрінеді",
    },
    terms: "Пайдалану шарттары",
    terms_about: "Әр дереккөздің шарты өз жанында көрсетілген. Мәтіндерден тек сандар, атаулар мен \
        күндер алынған.",
};
