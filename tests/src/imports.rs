//! What the modules of a crate import of each other, read from the sources.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The files of a crate as paths of modules, such as `frame::output`, each with the files whose items it names. The root
/// of the crate is `crate`.
pub type Imports = BTreeMap<String, BTreeSet<String>>;

/// The names of a module or item from the root of the crate on.
type Names = Vec<String>;

/// Reads the imports of the crate with these sources.
///
/// An item that a module only passes on (`pub use`) counts as one of the module that it comes from: neither who passes it
/// on nor who names it there depends on the other. One that is named at the root, though it is of another module, counts
/// as one of the root too. Modules of tests are left out, and what a macro quotes.
///
/// # Errors
///
/// A file that cannot be read, and one that is no Rust.
///
/// # Example
///
/// ```
/// let sources = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
/// let imports = vangnet_tests::imports::of(&sources)?;
/// assert!(imports["damage"].contains("random"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn of(sources: &Path) -> io::Result<Imports> {
    let mut files = BTreeMap::new();
    files_of(sources, &[], &mut files)?;
    let mut read =
        Reader { files: files.keys().cloned().collect(), uses: Vec::new(), passed_on: BTreeMap::new() };
    for (module, tokens) in files {
        read.stream(tokens, &module);
    }
    Ok(read.imports())
}

/// Modules that import each other in a circle, the first of them again at the end; `None` where there is no circle.
///
/// # Example
///
/// ```
/// use vangnet_tests::imports::circle;
///
/// let imports = |of: [(&str, &str); 2]| of.map(|(from, to)| (from.to_owned(), [to.to_owned()].into())).into();
/// assert_eq!(circle(&imports([("a", "b"), ("b", "c")])), None);
/// assert_eq!(circle(&imports([("a", "b"), ("b", "a")])).unwrap(), ["a", "b", "a"]);
/// ```
pub fn circle(imports: &Imports) -> Option<Vec<String>> {
    // A module that imports nothing of what is left is in no circle.
    let mut left: BTreeSet<&String> = imports.keys().collect();
    let next = |from: &String, left: &BTreeSet<&String>| {
        imports.get(from).and_then(|named| named.iter().find(|to| left.contains(to)))
    };
    while let Some(free) = left.iter().copied().find(|module| next(module, &left).is_none()) {
        left.remove(free);
    }
    let mut way: Vec<String> = left.first().map(|first| (*first).clone()).into_iter().collect();
    while let Some(to) = way.last().and_then(|last| next(last, &left)) {
        let before = way.iter().position(|module| module == to);
        way.push(to.clone());
        if let Some(before) = before {
            return Some(way.split_off(before));
        }
    }
    None
}

/// Reads the files of a folder and of those in it.
fn files_of(folder: &Path, module: &[String], files: &mut BTreeMap<Names, TokenStream>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let inside = [module, std::slice::from_ref(&name)].concat();
        if path.is_dir() {
            files_of(&path, &inside, files)?;
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let tokens = fs::read_to_string(&path)?.parse();
            let tokens = tokens.map_err(|error| io::Error::other(format!("{}: {error}", path.display())))?;
            let own = ["lib", "main", "mod"].contains(&name.as_str());
            files.insert(if own { module.to_vec() } else { inside }, tokens);
        }
    }
    Ok(())
}

struct Use {
    module: Names,
    item: Names,
    /// Whether it is called, and so no module of the same name.
    called: bool,
}

struct Reader {
    files: BTreeSet<Names>,
    /// What is named, and by whom.
    uses: Vec<Use>,
    /// An item of a module that is one of another.
    passed_on: BTreeMap<Names, Names>,
}

impl Reader {
    /// Reads what stands in a module.
    fn stream(&mut self, tokens: TokenStream, module: &Names) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let mut rest = tokens.as_slice();
        let mut public = false;
        while let [token, after @ ..] = rest {
            rest = after;
            match token {
                TokenTree::Ident(word) if word == "pub" => {
                    public = true;
                    if let [TokenTree::Group(scope), after @ ..] = rest
                        && scope.delimiter() == Delimiter::Parenthesis
                    {
                        rest = after;
                    }
                    continue;
                }
                TokenTree::Ident(word) if word == "use" => {
                    let end = rest.iter().position(|token| is(token, ';')).unwrap_or(rest.len());
                    let (tree, after) = rest.split_at(end);
                    self.tree(tree, &[], module, public);
                    rest = after;
                }
                TokenTree::Ident(word) if word == "mod" => {
                    if let [TokenTree::Ident(name), TokenTree::Group(body), after @ ..] = rest {
                        self.stream(body.stream(), &[module.as_slice(), &[name.to_string()]].concat());
                        rest = after;
                    }
                }
                TokenTree::Ident(_) => {
                    let (names, mut after) = path(token, rest);
                    // What a derive makes is no part of it.
                    if names.last().is_some_and(|name| ["quote", "parse_quote"].contains(&name.as_str()))
                        && let [sign, TokenTree::Group(_), behind @ ..] = after
                        && is(sign, '!')
                    {
                        after = behind;
                    }
                    if let Some(item) = self.item(&names, module).filter(|_| names.len() > 1) {
                        let called = matches!(after, [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::Parenthesis);
                        self.uses.push(Use { module: module.clone(), item, called });
                    }
                    rest = after;
                }
                // What is only there in tests: `#[cfg(test)] mod tests { … }`.
                TokenTree::Punct(_) if is(token, '#') => {
                    if let [TokenTree::Group(attribute), after @ ..] = rest
                        && attribute.stream().to_string().replace(' ', "") == "cfg(test)"
                    {
                        let end = after.iter().position(|token| matches!(token, TokenTree::Group(_)));
                        rest =
                            end.and_then(|end| after.split_at_checked(end)).map_or(after, |(_, body)| body);
                        rest = rest.split_first().map_or(rest, |(_, after)| after);
                    }
                }
                TokenTree::Group(group) => self.stream(group.stream(), module),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            public = false;
        }
    }

    /// Reads what a `use` names: a path, or several in braces, after the names that stand before them.
    fn tree(&mut self, tokens: &[TokenTree], before: &[String], module: &Names, public: bool) {
        for tree in tokens.split(|token| is(token, ',')) {
            let Some((first, rest)) = tree.split_first() else { continue };
            let (mut names, rest) = match first {
                TokenTree::Ident(_) => path(first, rest),
                _ => (Names::new(), tree),
            };
            let own = !before.is_empty() && names == ["self"];
            names = [before, if own { &[] } else { names.as_slice() }].concat();
            let group = rest.iter().find_map(|token| match token {
                TokenTree::Group(group) => Some(group.stream().into_iter().collect::<Vec<_>>()),
                _ => None,
            });
            if let Some(group) = group {
                self.tree(&group, &names, module, public);
            } else if let Some(item) = self.item(&names, module) {
                let name = match rest {
                    [TokenTree::Ident(_), TokenTree::Ident(name)] => Some(name.to_string()),
                    _ => names.last().cloned(),
                };
                let here = [module.as_slice(), name.as_slice()].concat();
                if here != item {
                    self.passed_on.insert(here, item.clone());
                }
                if !public {
                    self.uses.push(Use { module: module.clone(), item, called: false });
                }
            }
        }
    }

    /// The path of an item from the root of the crate on; `None` for one of another crate.
    fn item(&self, names: &[String], module: &Names) -> Option<Names> {
        let (first, rest) = names.split_first()?;
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => Some([module.as_slice(), rest].concat()),
            "super" => {
                let (_, above) = module.split_last()?;
                let up = rest.first().is_some_and(|next| next == "super");
                if up { self.item(rest, &above.to_vec()) } else { Some([above, rest].concat()) }
            }
            _ => {
                let inside = [module.as_slice(), names].concat();
                let child = inside.get(..module.len().saturating_add(1))?;
                self.files.contains(child).then_some(inside)
            }
        }
    }

    /// The file that an item comes from.
    fn file(&self, item: &[String]) -> Names {
        let mut item = item.to_vec();
        let mut known = 0_usize;
        // A name that is passed on in a circle does not compile; the number of steps is bounded anyhow.
        for _ in 0..100 {
            let Some(inside) = item.get(..known.saturating_add(1)) else { break };
            if self.files.contains(inside) {
                known = inside.len();
            } else if let Some(origin) = self.passed_on.get(inside) {
                item = [origin.as_slice(), item.get(inside.len()..).unwrap_or_default()].concat();
                known = 0;
            } else {
                break;
            }
        }
        item.truncate(known);
        item
    }

    fn imports(&self) -> Imports {
        let mut imports: Imports = self.files.iter().map(|file| (text(file), BTreeSet::new())).collect();
        for Use { module, item, called } in &self.uses {
            let mut from = module.clone();
            while !self.files.contains(&from) && from.pop().is_some() {}
            let at_the_root = item.get(..1).is_some_and(|name| {
                self.passed_on.contains_key(name)
                    && (*called && item.len() == 1 || !self.files.contains(name))
            });
            let root = (at_the_root && !from.is_empty()).then(Names::new);
            for to in root.into_iter().chain([self.file(item)]).filter(|to| from != *to) {
                imports.entry(text(&from)).or_default().insert(text(&to));
            }
        }
        imports
    }
}

/// A path of names with `::` between them, and what follows.
fn path<'a>(first: &TokenTree, mut rest: &'a [TokenTree]) -> (Names, &'a [TokenTree]) {
    let mut names = vec![first.to_string()];
    while let [one, two, after @ ..] = rest
        && is(one, ':')
        && is(two, ':')
    {
        rest = after;
        let [name @ TokenTree::Ident(_), after @ ..] = rest else { break };
        names.push(name.to_string());
        rest = after;
    }
    (names, rest)
}

fn is(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

fn text(module: &[String]) -> String {
    if module.is_empty() { "crate".to_owned() } else { module.join("::") }
}

#[cfg(test)]
mod tests {
    use std::fs;

    /// What is passed on at the root is named there only by users of the crate.
    #[test]
    fn an_item_that_is_named_at_the_root_counts_as_one_of_the_root() {
        let folder = std::env::temp_dir().join(format!("imports-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, source) in [
            ("lib", "mod a; mod b; mod c; mod d; pub use a::{A, a};"),
            ("a", "pub struct A; pub fn a() {}"),
            ("b", "use crate::A;"),
            ("c", "fn c() { crate::a() }"),
            ("d", "use crate::a::{self, A}; fn d() { quote!(crate::A) }"),
        ] {
            fs::write(folder.join(name).with_extension("rs"), source).unwrap();
        }
        let imports = super::of(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        for (module, to) in [("b", &["a", "crate"][..]), ("c", &["a", "crate"]), ("d", &["a"])] {
            assert!(imports[module].iter().eq(to), "{module}: {:?}", imports[module]);
        }
    }
}
