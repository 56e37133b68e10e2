//! The application of Arnhem over 2019: what its form lacks, and the draft that follows from what it has.

use vangnet::{Error, Language, Markup, questions};

/// The form as it was published; what it does not say is left out.
const ARNHEM: &str = include_str!("../../../applications/arnhem_2019.json");

fn main() -> Result<(), Error> {
    let answered = questions::ask(ARNHEM.as_bytes())?;
    println!("{}", answered.explain(Language::Dutch, Markup::Plain));
    if let Some(draft) = answered.draft(Language::Dutch) {
        println!("{}", draft.text(Markup::Plain));
    }
    Ok(())
}
