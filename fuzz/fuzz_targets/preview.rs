//! The head of a file, as any bytes.
#![no_main]
#![allow(dead_code, missing_docs, reason = "one reader of those that are there")]

#[path = "../../tests/native/readers.rs"]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::head(bytes));
