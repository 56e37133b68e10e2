//! Lines that come in pieces, and their answers in blocks: what the programs stream.

use std::io::{self, Write as _};

use js_sys::{Function, Uint8Array};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Lines that come in pieces, for the program: a long one is in memory once, and its answer leaves in blocks.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Lines(Vec<u8>);

#[wasm_bindgen]
impl Lines {
    /// No lines yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a piece.
    ///
    /// # Errors
    ///
    /// That the memory of the module has no room for it.
    pub fn push(&mut self, piece: &Uint8Array) -> Result<(), JsValue> {
        let (start, length) = (self.0.len(), piece.length() as usize);
        if self.0.capacity().saturating_sub(start) < length {
            // In steps of a quarter, so that a long line takes little more than its length.
            let step = length.max(start / 4);
            make_room_behind(step);
            let room = self.0.try_reserve_exact(step).or_else(|_| self.0.try_reserve_exact(length));
            room.map_err(|_| js_sys::RangeError::new("out of memory"))?;
        }
        self.0.resize(start.saturating_add(length), 0);
        if let Some(added) = self.0.get_mut(start..) {
            piece.copy_to(added);
        }
        Ok(())
    }

    /// Answers the lines as cases, gives the answers to `write` in blocks, which it must not keep, and forgets the lines.
    ///
    /// # Errors
    ///
    /// What `write` throws.
    pub fn evaluate(&mut self, write: &Function) -> Result<(), JsValue> {
        self.answer(write, |lines, answers| vangnet::contract::evaluate_to(lines, answers))
    }

    /// Answers the lines as questions, gives the answers to `write` in blocks, which it must not keep, and forgets the
    /// lines.
    ///
    /// # Errors
    ///
    /// What `write` throws.
    pub fn ask(&mut self, write: &Function) -> Result<(), JsValue> {
        self.answer(write, |lines, answers| vangnet::questions::answer_lines_to(lines, answers))
    }
}

impl Lines {
    fn answer(
        &mut self,
        write: &Function,
        answer: impl FnOnce(&[u8], &mut io::BufWriter<&mut Blocks<'_>>) -> io::Result<()>,
    ) -> Result<(), JsValue> {
        let lines = std::mem::take(&mut self.0);
        let mut blocks = Blocks { write, block: Uint8Array::new_with_length(Blocks::LENGTH), thrown: None };
        let mut answers = io::BufWriter::with_capacity(Blocks::LENGTH as usize, &mut blocks);
        let written = answer(&lines, &mut answers).and_then(|()| answers.flush());
        // What is in the buffer was refused.
        let _ = answers.into_parts();
        match (written, blocks.thrown) {
            (Ok(()), _) => Ok(()),
            (Err(_), Some(thrown)) => Err(thrown),
            (Err(error), None) => Err(js_sys::Error::new(&error.to_string()).into()),
        }
    }
}

/// Lets the memory of the module grow, so that what lies at its end can grow in place.
///
/// The allocator copies a block that it cannot extend, and leaves a hole as large as the line.
fn make_room_behind(length: usize) {
    let mut room = Vec::<u8>::new();
    // Whether there is room is told when it is needed.
    let _ = room.try_reserve_exact(length.saturating_add(1 << 12));
    std::hint::black_box(&room);
}

/// Gives what is written to a function.
struct Blocks<'a> {
    write: &'a Function,
    /// What is given each time: the function has done with it when it returns.
    block: Uint8Array,
    thrown: Option<JsValue>,
}

impl Blocks<'_> {
    const LENGTH: u32 = 1 << 18;
}

impl io::Write for Blocks<'_> {
    fn write(&mut self, answers: &[u8]) -> io::Result<usize> {
        let length = u32::try_from(answers.len()).unwrap_or(u32::MAX).min(Self::LENGTH);
        let written = length as usize;
        let block = self.block.subarray(0, length);
        block.copy_from(answers.get(..written).unwrap_or_default());
        match self.write.call1(&JsValue::UNDEFINED, &block) {
            Ok(_) => Ok(written),
            Err(thrown) => {
                self.thrown = Some(thrown);
                Err(io::ErrorKind::Other.into())
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
