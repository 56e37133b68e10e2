//! The calendar of an application as iCalendar text, by the rules of RFC 5545.

use std::collections::BTreeSet;

use vangnet::{Calendar, Language, Year};
use vangnet_tests::years::deficit_years;

/// The lines of a text with their folds taken out.
fn unfolded(ics: &str) -> Vec<String> {
    ics.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn every_year_is_an_icalendar_in_both_languages() {
    for year in deficit_years() {
        let calendar = Calendar::of(Year::new(year).unwrap()).unwrap();
        for language in [Language::Dutch, Language::English] {
            let ics = calendar.ics(language);
            assert!(
                ics.ends_with("END:VCALENDAR\r\n") && !ics.replace("\r\n", "").contains(['\r', '\n']),
                "{ics}"
            );
            assert!(ics.split("\r\n").all(|line| line.len() <= 75), "{ics}");
            let lines = unfolded(&ics);
            let of = |name: &str| -> Vec<&str> {
                lines.iter().filter_map(|line| line.strip_prefix(name)?.strip_prefix(':')).collect()
            };
            let events = calendar.deadlines().len();
            assert_eq!(of("BEGIN").iter().filter(|part| **part == "VEVENT").count(), events);
            assert_eq!(of("BEGIN").len(), of("END").len());
            assert_eq!(of("UID").iter().collect::<BTreeSet<_>>().len(), events, "{ics}");
            assert!(of("DTSTAMP").iter().all(|stamp| *stamp == format!("{year}0101T000000Z")));
            let days: Vec<_> = calendar
                .deadlines()
                .iter()
                .map(|deadline| deadline.until.to_string().replace('-', ""))
                .collect();
            assert_eq!(of("DTSTART;VALUE=DATE"), days);
            // A comma, semicolon or backslash of a text is escaped.
            for text in of("SUMMARY").into_iter().chain(of("DESCRIPTION")) {
                let plain = text.replace("\\\\", "").replace("\\,", "").replace("\\;", "").replace("\\n", "");
                assert!(!plain.contains([',', ';', '\\']), "{text}");
            }
        }
    }
}

#[test]
fn the_calendar_of_2019_in_both_languages() {
    let calendar = Calendar::of(Year::new(2019).unwrap()).unwrap();
    for (language, code) in [(Language::Dutch, "nl"), (Language::English, "en")] {
        insta::assert_snapshot!(
            format!("calendar_2019_{code}"),
            unfolded(&calendar.ics(language)).join("\n")
        );
    }
}

/// The names of events do not depend on the language: a calendar that is read in again replaces the earlier one.
#[test]
fn the_names_of_events_are_the_same_in_both_languages() {
    let calendar = Calendar::of(Year::new(2024).unwrap()).unwrap();
    let names = |language| -> Vec<_> {
        unfolded(&calendar.ics(language)).into_iter().filter(|line| line.starts_with("UID:")).collect()
    };
    assert_eq!(names(Language::Dutch), names(Language::English));
    assert_eq!(names(Language::Dutch)[0], "UID:2024-measures@vangnet");
}
