//! The peers in another language: a program that keeps the rows and runs one of its peers on command.
//!
//! The program gets the folder of [`Table::write`](crate::table::Table::write) as its last argument. It first says who
//! it is, in lines whose parts have a tab between them, and then answers one line with one line until its input ends:
//!
//! ```text
//! versions  Python 3.11.7, numpy 2.4.6
//! peer      exact   numpy int64          exact, float or other; then the name in the table
//! peer      float   numpy float64
//! ready
//!                                        it reads               it answers
//!                                        time  0  20            the nanoseconds of 20 runs of its first peer, after one more
//!                                        wrong 1                in how many rows a run of its second peer is wrong
//! ```
//!
//! What a peer needs is made before its first run; results go where a user of that library has them.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::Duration,
};

use crate::group::{Exactness, Group, Peer};

/// A program that runs, and its peers.
#[derive(Debug)]
pub struct Program {
    child: Child,
    told: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
    language: String,
    versions: String,
    peers: Vec<Peer>,
}

impl Program {
    /// Starts a program, given as its command and arguments with a space between them, and hears who it is.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet_benches::{group::Group, program::Program};
    ///
    /// let script = r"printf 'versions\tShell\npeer\texact\tguess\nready\n'; read told; echo 12; exit";
    /// let folder = std::env::temp_dir().join("vangnet-benches-program");
    /// std::fs::create_dir_all(&folder)?;
    /// std::fs::write(folder.join("peer.sh"), script)?;
    /// let mut shell = Program::start("Shell", &format!("sh {}/peer.sh", folder.display()), &folder);
    /// assert_eq!(shell.peers()[0].name, "guess");
    /// assert_eq!(shell.wrong(0), 12);
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn start(language: &str, command: &str, folder: &Path) -> Self {
        let mut words = command.split(' ');
        let mut child = Command::new(words.next().unwrap_or_default())
            .args(words)
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a program that starts");
        let told = child.stdin.take();
        let answers = BufReader::new(child.stdout.take().expect("the output of a program"));
        let (language, versions, peers) = (language.to_owned(), String::new(), Vec::new());
        let mut program = Self { child, told, answers, language, versions, peers };
        loop {
            let line = program.answer();
            match line.split('\t').collect::<Vec<_>>().as_slice() {
                ["versions", versions] => (*versions).clone_into(&mut program.versions),
                ["peer", exactness, name] => {
                    let exactness = match *exactness {
                        "exact" => Exactness::Exact,
                        "float" => Exactness::Float,
                        _ => Exactness::Other,
                    };
                    program.peers.push(Peer { name: (*name).to_owned(), exactness });
                }
                _ => {
                    assert_eq!(line, "ready", "{}", program.language);
                    return program;
                }
            }
        }
    }

    fn ask(&mut self, line: &str) -> String {
        let told = self.told.as_mut().expect("a program that listens");
        writeln!(told, "{line}").expect("a program that listens");
        self.answer()
    }

    fn answer(&mut self) -> String {
        let mut line = String::new();
        self.answers.read_line(&mut line).expect("a program that answers");
        assert!(line.ends_with('\n'), "{} stopped", self.language);
        line.trim_end().to_owned()
    }
}

impl Group for Program {
    fn language(&self) -> &str {
        &self.language
    }

    fn versions(&self) -> &str {
        &self.versions
    }

    fn peers(&self) -> &[Peer] {
        &self.peers
    }

    fn time(&mut self, peer: usize, runs: usize) -> Duration {
        let answer = self.ask(&format!("time\t{peer}\t{runs}"));
        Duration::from_nanos(answer.parse().expect("nanoseconds"))
    }

    fn wrong(&mut self, peer: usize) -> usize {
        self.ask(&format!("wrong\t{peer}")).parse().expect("a number of rows")
    }
}

impl Drop for Program {
    /// Ends the input of the program, so that it stops, and waits for that.
    fn drop(&mut self) {
        self.told = None;
        // It may have stopped already, which is what a failed assertion above says.
        let _ = self.child.wait();
    }
}
