//! The names of all that is public, for the package to import when it is used.

use std::collections::BTreeMap;

use super::{
    imports::import,
    layout::{Code, WIDTH},
};

/// The imports for a type checker, and a table of the module of each name for the rest.
pub(super) fn written(homes: &BTreeMap<String, &str>) -> String {
    let mut modules: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (name, module) in homes {
        modules.entry(module).or_default().push(format!("{name} as {name}"));
    }
    let mut lines: Vec<String> = ["", "TYPE_CHECKING = False", "if TYPE_CHECKING:"].map(str::to_owned).into();
    for (module, names) in modules {
        let statement = import(&format!(".{module}"), names.iter().map(String::as_str));
        lines.extend(statement.lines().map(|line| format!("    {line}")));
    }
    let items = homes.iter().map(|(name, module)| Code::text(format!("\"{name}\": \"{module}\""))).collect();
    let table = Code::bracket("MODULES = {", items, "}").laid(0, WIDTH);
    lines.extend([String::new(), "# The module of each name.".into(), table, String::new()]);
    lines.join("\n")
}
