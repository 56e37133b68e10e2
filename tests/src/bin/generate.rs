//! Cases for comparing the three languages: `generate N SEED [--malformed]` writes N lines, the same for a seed.
//!
//! Valid cases cover every year and branch: exact ties, surpluses, absent years, the cap, the procedure, the stages.
//! With `--malformed` most lines are then damaged, in their values or byte by byte.

use std::io::{self, BufWriter, Write};

use vangnet_tests::{damage, generate::Generator};

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut number = |name: &str| {
        let wrong = || io::Error::other(format!("usage: generate N SEED [--malformed]; {name} is a number"));
        arguments.next().and_then(|text| text.parse::<u64>().ok()).ok_or_else(wrong)
    };
    let (count, seed) = (number("N")?, number("SEED")?);
    let malformed = arguments.next().is_some_and(|flag| flag == "--malformed");
    let mut generator = Generator::new(seed);
    let mut out = BufWriter::new(io::stdout().lock());
    for index in 0..count {
        let mut line = generator.case(index).into_bytes();
        if malformed {
            damage::damage(&mut line, generator.random());
        }
        out.write_all(&line)?;
        out.write_all(b"\n")?;
    }
    out.flush()
}
