//! What an application needs by when.

use super::Calendar;
use crate::number::{Day, MonthDay};

/// Something that must be done, or that happens, by a day.
///
/// # Example
///
/// ```
/// use vangnet::{Calendar, DeadlineCode, Year};
///
/// let deadlines = Calendar::of(Year::new(2019)?)?.deadlines();
/// let consent = deadlines.iter().find(|deadline| deadline.code == DeadlineCode::CouncilConsent).unwrap();
/// assert_eq!(consent.from.unwrap().to_string(), "2019-01-01");
/// assert_eq!(consent.until.to_string(), "2020-08-15");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Deadline {
    /// What it is.
    pub code: DeadlineCode,
    /// The first day, where there is one.
    pub from: Option<Day>,
    /// The last day; of a payment the day before which it is made.
    pub until: Day,
}

/// What must be done, or happens, by a day.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::DeadlineCode::Filing.code(), "filing");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DeadlineCode {
    /// The measures are decided, and their execution has begun.
    Measures,
    /// The council is informed and gives its views (2015 and 2016).
    CouncilInformed,
    /// The college declares, and the mayor and the secretary sign.
    CollegeDeclaration,
    /// The council consents, and the chair and the registrar sign.
    CouncilConsent,
    /// The application is received.
    Filing,
    /// The Toetsingscommissie advises.
    Advice,
    /// The minister decides.
    Decision,
    /// The payment is made before this day.
    Payment,
}

impl DeadlineCode {
    /// The stable code.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::DeadlineCode::CouncilConsent.code(), "council_consent");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Measures => "measures",
            Self::CouncilInformed => "council_informed",
            Self::CollegeDeclaration => "college_declaration",
            Self::CouncilConsent => "council_consent",
            Self::Filing => "filing",
            Self::Advice => "advice",
            Self::Decision => "decision",
            Self::Payment => "payment",
        }
    }
}

impl Calendar {
    /// What must be decided, signed and sent by when, and what follows: in the order in which it is done.
    ///
    /// Measures, declaration and consent must be there where the application is filed, so their last day is that of the
    /// filing. Their first day is that of the deficit year.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Calendar, Year};
    ///
    /// let deadlines = Calendar::of(Year::new(2024)?)?.deadlines();
    /// let codes: Vec<_> = deadlines.iter().map(|deadline| deadline.code.code()).collect();
    /// assert_eq!(codes[..4], ["measures", "college_declaration", "council_consent", "filing"]);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn deadlines(&self) -> Vec<Deadline> {
        use DeadlineCode as Code;

        let year_begins = MonthDay::parse("01-01").and_then(|first| Day::in_year(self.year, first));
        let filed_by = self.window_close.value;
        let required = |code| {
            let code: DeadlineCode = code;
            self.requirements.iter().any(|requirement| requirement.code == code.code())
        };
        let before_filing = [Code::CouncilInformed, Code::CollegeDeclaration, Code::CouncilConsent];
        let mut deadlines = vec![Deadline { code: Code::Measures, from: year_begins, until: filed_by }];
        deadlines.extend(before_filing.into_iter().filter(|code| required(*code)).map(|code| Deadline {
            code,
            from: year_begins,
            until: filed_by,
        }));
        deadlines.push(Deadline { code: Code::Filing, from: Some(self.window_open.value), until: filed_by });
        let later = [
            (Code::Advice, self.advice_by.value),
            (Code::Decision, self.decision_by.value),
            (Code::Payment, self.paid_before.value),
        ];
        deadlines.extend(later.map(|(code, until)| Deadline { code, from: None, until }));
        deadlines
    }
}
