//! A text in HTML.

/// A text as HTML shows it, between tags and in an attribute.
pub(super) fn in_html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
