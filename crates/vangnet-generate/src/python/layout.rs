//! Python code that is laid out as the formatter lays it out: on one line, or an item a line.

/// The longest line of the package.
pub(super) const WIDTH: usize = 120;

/// A piece of code that a line may be too short for.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Code {
    open: String,
    items: Vec<Self>,
    close: String,
}

impl Code {
    /// Code that stays on its line.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self { open: text.into(), items: Vec::new(), close: String::new() }
    }

    /// What stands between brackets, such as the arguments of a call.
    pub(super) fn bracket(open: impl Into<String>, items: Vec<Self>, close: impl Into<String>) -> Self {
        Self { open: open.into(), items, close: close.into() }
    }

    /// The same after a key or a name.
    pub(super) fn after(mut self, prefix: &str) -> Self {
        self.open.insert_str(0, prefix);
        self
    }

    fn flat(&self) -> String {
        let items: Vec<_> = self.items.iter().map(Self::flat).collect();
        format!("{}{}{}", self.open, items.join(", "), self.close)
    }

    /// The code from a column on; its other lines begin there or further.
    pub(super) fn laid(&self, column: usize, width: usize) -> String {
        let flat = self.flat();
        // A comma may follow.
        if self.items.is_empty() || column.saturating_add(flat.chars().count()) < width {
            return flat;
        }
        let inner = column.saturating_add(4);
        let items = self.items.iter().map(|item| format!("{:inner$}{},", "", item.laid(inner, width)));
        format!("{}\n{}\n{:column$}{}", self.open, items.collect::<Vec<_>>().join("\n"), "", self.close)
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, WIDTH};

    #[test]
    fn what_does_not_fit_has_an_item_a_line() {
        let call = |argument: String| Code::bracket("f(", vec![Code::text("*"), Code::text(argument)], ")");
        assert_eq!(call("a=1".into()).laid(0, WIDTH), "f(*, a=1)");
        let long = "a".repeat(WIDTH);
        assert_eq!(call(long.clone()).laid(4, WIDTH), format!("f(\n        *,\n        {long},\n    )"));
    }
}
