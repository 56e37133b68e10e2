//! The application of Arnhem over 2019: what its form lacks, and what follows from what it has: a draft, a letter to the
//! council, and a calendar.

use vangnet::{Error, Language, Markup, questions};

/// The form as it was published; what it does not say is left out.
const ARNHEM: &str = include_str!("../../../applications/arnhem_2019.json");

fn main() -> Result<(), Error> {
    let answered = questions::ask(ARNHEM.as_bytes())?;
    println!("{}", answered.explain(Language::Dutch, Markup::Plain));
    let language = Language::Dutch;
    let documents = [answered.draft(language), answered.letter(language), answered.calendar(language)];
    for document in documents.into_iter().flatten() {
        println!("{}", document.text(Markup::Plain));
    }
    Ok(())
}
