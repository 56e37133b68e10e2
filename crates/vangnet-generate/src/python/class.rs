//! The classes that the descriptions give: of an object, or of a map whose keys are codes.

use vangnet::description::{Codes, Object, Presence, Shape};

/// Objects of which the package has classes that were written for the assessment.
const NATIVE: [&str; 2] = ["Citation", "Wording"];
/// Inputs of many figures, which a caller makes one by one: classes, where the other inputs are dicts.
const BUILT: [&str; 2] = ["MunicipalityFigures", "Situation"];
/// Inputs for which a caller may have an object of the assessment too, with the name of its class.
const OF_THE_ASSESSMENT: [(&str, &str); 2] = [("ApplicationCase", "Case"), ("YearEntry", "YearFigures")];

/// A class, or a dict with known keys.
pub(super) struct Class {
    pub(super) name: String,
    pub(super) documentation: String,
    pub(super) members: Vec<Member>,
}

/// A field of a class.
#[derive(Clone)]
pub(super) struct Member {
    pub(super) key: &'static str,
    pub(super) documentation: String,
    pub(super) shape: Shape,
    pub(super) presence: Presence,
}

impl Class {
    pub(super) fn of(object: &Object) -> Self {
        let own = object.fields.iter().map(|field| Member {
            key: field.name,
            documentation: field.documentation.text(),
            shape: field.shape.clone(),
            presence: field.presence,
        });
        let flattened = object.flattened.iter().flat_map(|object| Self::of(object).members);
        Self {
            name: object.name.into(),
            documentation: object.documentation.text(),
            members: own.chain(flattened).collect(),
        }
    }

    /// A value for each code, where it has one; the name is that of the codes in the plural.
    fn of_map(codes: &Codes, value: &Shape) -> Self {
        let members = codes.codes.iter().map(|code| Member {
            key: code.code,
            documentation: code.documentation.text(),
            shape: value.clone(),
            presence: Presence::Optional,
        });
        Self {
            name: format!("{}s", codes.name),
            documentation: format!("{}\n\nWhat is absent is `None`.", codes.documentation.text()),
            members: members.collect(),
        }
    }

    /// The class of the values of a shape, where they have one of their own.
    pub(super) fn of_shape(shape: &Shape) -> Option<Self> {
        match shape {
            Shape::Object(object) => Some(Self::of(object)),
            Shape::Map { key, value } => match key.as_ref() {
                Shape::Codes(codes) => Some(Self::of_map(codes, value)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Adds the classes inside this one, each before what needs it, and then this one; none that is native.
    pub(super) fn collect(self, found: &mut Vec<Self>) {
        self.collect_but(&NATIVE, found);
    }

    /// The same without those that are named.
    pub(super) fn collect_but(self, others: &[&str], found: &mut Vec<Self>) {
        if others.contains(&self.name.as_str()) || found.iter().any(|known| known.name == self.name) {
            return;
        }
        for member in &self.members {
            if let Some(inner) = Self::of_shape(innermost(&member.shape)) {
                inner.collect_but(others, found);
            }
        }
        found.push(self);
    }

    /// A class of Python, rather than a dict, where it is an input.
    pub(super) fn is_built(&self) -> bool {
        is_built(&self.name)
    }
}

/// What a value with its sources is, where an object is one.
pub(super) fn sourced(object: &Object) -> Option<&Shape> {
    object
        .fields
        .iter()
        .find(|field| object.name == "Sourced" && field.name == "value")
        .map(|field| &field.shape)
}

/// The class of the assessment whose objects are taken beside dicts of this name.
pub(super) fn of_the_assessment(name: &str) -> Option<&'static str> {
    OF_THE_ASSESSMENT.into_iter().find_map(|(entry, class)| (entry == name).then_some(class))
}

pub(super) fn is_built(name: &str) -> bool {
    BUILT.contains(&name)
}

/// What is inside lists, `null`, maps by text, and values with their sources.
pub(super) fn innermost(shape: &Shape) -> &Shape {
    match shape {
        Shape::List { item, .. } => innermost(item),
        Shape::Nullable(inner) => innermost(inner),
        Shape::Object(object) => sourced(object).map_or(shape, innermost),
        Shape::Map { key, value } if !matches!(key.as_ref(), Shape::Codes(_)) => innermost(value),
        _ => shape,
    }
}
