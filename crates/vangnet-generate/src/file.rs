//! A file of the repository that is made.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A file and what it holds.
#[derive(Debug)]
pub(crate) struct File {
    /// Its place from the root of the repository.
    place: PathBuf,
    text: String,
}

/// The root of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The text of a file of the repository.
pub(crate) fn read(place: &str) -> Result<String, String> {
    fs::read_to_string(root().join(place)).map_err(|error| format!("{place}: {error}"))
}

impl File {
    pub(crate) fn new(place: impl Into<PathBuf>, text: String) -> Self {
        Self { place: place.into(), text }
    }

    pub(crate) fn name(&self) -> String {
        self.place.display().to_string()
    }

    pub(crate) fn is_stale(&self) -> bool {
        fs::read_to_string(root().join(&self.place)).ok().as_ref() != Some(&self.text)
    }

    pub(crate) fn write(&self) -> Result<(), String> {
        let path = root().join(&self.place);
        let folder = path.parent().unwrap_or(&path);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, &self.text))
            .map_err(|error| format!("{}: {error}", self.name()))
    }
}
