//! Text that a caller named, made harmless wherever it is shown: an id, a label, a group, a rule set and its sources.

use std::iter;

/// A caller's text as explanations and tables show it: on one line, without hidden characters and without anything that
/// a renderer turns into a link.
///
/// White space becomes a space. Characters that a reader does not see become U+FFFD: controls, marks that turn the
/// direction of the text (such as U+202E), and invisible fill. An address is broken by spaces, so that it stays text
/// also where a renderer links bare addresses: `https:/ /example. nl`, `a @ example. nl`. What a markup language would
/// read as markup is another matter: [`explain`](crate::explain()) escapes it for the markup that it writes, and a
/// caller escapes it for HTML.
///
/// # Example
///
/// ```
/// use vangnet::harmless;
///
/// assert_eq!(harmless("Súdwest-Fryslân 2024"), "Súdwest-Fryslân 2024");
/// assert_eq!(harmless("payment\u{202E}00.1"), "payment\u{FFFD}00.1");
/// assert_eq!(harmless("see www.example.nl\nor a@example.nl"), "see www . example. nl or a @ example. nl");
/// ```
pub fn harmless(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut characters = text.chars().map(visible).peekable();
    let mut before = ' ';
    while let Some(character) = characters.next() {
        let next = characters.peek().copied().unwrap_or(' ');
        let (space_before, space_after) = match character {
            // `//` begins an address, also without its scheme.
            '/' => (false, next == '/'),
            '@' => (before != ' ', next != ' '),
            // Before a letter it may be the dot of a domain; before a digit it is one of a number.
            '.' if next.is_alphabetic() => (ends_with_www(&shown), before.is_alphanumeric()),
            _ => (false, false),
        };
        let spaced = [space_before.then_some(' '), Some(character), space_after.then_some(' ')];
        shown.extend(spaced.into_iter().flatten());
        before = if space_after { ' ' } else { character };
    }
    shown
}

/// The character that replaces one that would break the line or stay invisible.
fn visible(character: char) -> char {
    if matches!(character, '\t' | '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}') {
        ' '
    } else if is_hidden(character) {
        char::REPLACEMENT_CHARACTER
    } else {
        character
    }
}

/// Whether the character is invisible but may change what is shown.
pub(crate) fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E007F}'
        )
}

fn ends_with_www(text: &str) -> bool {
    let last: Vec<_> = text.chars().rev().take(3).collect();
    last.len() == 3 && last.iter().all(|character| character.eq_ignore_ascii_case(&'w'))
}

/// A text as Markdown shows it: what Markdown, HTML or a notebook's mathematics could read as markup is written as a
/// character reference, which every renderer shows as the character and none takes for markup.
pub(crate) fn in_markdown(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in text.chars() {
        let named = match character {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            _ => "",
        };
        let is_markup =
            matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '|' | '#' | '~' | '$' | '^');
        if !named.is_empty() {
            written.push_str(named);
        } else if is_markup {
            written.extend(["&#", u32::from(character).to_string().as_str(), ";"]);
        } else {
            written.extend(iter::once(visible(character)));
        }
    }
    written
}

/// The same where the text is all of a point of a list: it begins no list, rule or code of its own.
pub(crate) fn in_list_item(text: &str) -> String {
    let written = in_markdown(text.trim_start());
    let number = written.bytes().take_while(u8::is_ascii_digit).count();
    let marker = written.chars().nth(number).filter(|marker| match marker {
        '.' | ')' => number > 0,
        '-' | '+' | '=' => number == 0,
        _ => false,
    });
    match (marker, written.split_at_checked(number)) {
        (Some(marker), Some((number, rest))) => {
            format!("{number}&#{};{}", u32::from(marker), rest.strip_prefix(marker).unwrap_or(rest))
        }
        _ => written,
    }
}
