//! The calendar of an application as iCalendar text (RFC 5545), for any calendar program.

use super::calendar::what;
use crate::{
    assess::{Calendar, Deadline},
    language::Language,
    number::Day,
};

/// The most octets of a line, without its end.
const LINE: usize = 75;

impl Calendar {
    /// The deadlines as iCalendar text: an event of a whole day on the last day of each.
    ///
    /// There is no clock in it: the time stamp of each event is the start of the deficit year, and its name is that of what
    /// must be done with the year, so that a calendar that is read in again replaces the earlier one.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Calendar, Language, Year};
    ///
    /// let ics = Calendar::of(Year::new(2019)?)?.ics(Language::Dutch);
    /// assert!(ics.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    /// assert!(ics.contains("UID:2019-filing@vangnet\r\nDTSTAMP:20190101T000000Z\r\nDTSTART;VALUE=DATE:20200815\r\n"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn ics(&self, language: Language) -> String {
        let mut text = String::new();
        let mut line = |name: &str, value: &str| folded(&format!("{name}:{value}"), &mut text);
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", &format!("-//vangnet//vangnet//{}", language.either("NL", "EN")));
        line("CALSCALE", "GREGORIAN");
        for deadline in self.deadlines() {
            line("BEGIN", "VEVENT");
            line("UID", &format!("{}-{}@vangnet", self.year, deadline.code.code()));
            line("DTSTAMP", &format!("{:04}0101T000000Z", self.year.get()));
            line("DTSTART;VALUE=DATE", &compact(deadline.until));
            line("SUMMARY", &escaped(&self.summary(deadline, language)));
            let description = self.description(deadline, language);
            if !description.is_empty() {
                line("DESCRIPTION", &escaped(&description));
            }
            line("TRANSP", "TRANSPARENT");
            line("END", "VEVENT");
        }
        line("END", "VCALENDAR");
        text
    }

    fn summary(&self, deadline: Deadline, language: Language) -> String {
        format!("Vangnetuitkering {}: {}", self.year, what(deadline.code, language))
    }

    /// Since when it can be done, and what is required of it.
    fn description(&self, deadline: Deadline, language: Language) -> String {
        let from = deadline.from.map(|from| match language {
            Language::Dutch => format!("Kan vanaf {}; dit is de laatste dag.", language.day(from)),
            Language::English => format!("Possible from {}; this is the last day.", language.day(from)),
        });
        let required =
            self.requirements.iter().filter(|requirement| requirement.code == deadline.code.code());
        let required = required.map(|requirement| language.of(&requirement.wording).to_owned());
        from.into_iter().chain(required).collect::<Vec<_>>().join("\n")
    }
}

/// A day without hyphens.
fn compact(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A text as a value: its backslashes, semicolons, commas and line ends written as RFC 5545 3.3.11 has them.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Writes a line, in pieces of at most 75 octets that end with CRLF; a further piece begins with a space (3.1).
fn folded(line: &str, text: &mut String) {
    let mut left = LINE;
    for character in line.chars() {
        let octets = character.len_utf8();
        if octets > left {
            text.push_str("\r\n ");
            left = LINE.saturating_sub(1);
        }
        text.push(character);
        left = left.saturating_sub(octets);
    }
    text.push_str("\r\n");
}
