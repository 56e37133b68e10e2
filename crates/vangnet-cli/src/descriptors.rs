//! Whether standard input and output were closed when the program was started.
//!
//! Rust gives a program `/dev/null` in place of a descriptor that is closed, and answers that are written there are
//! lost without an error. So they are looked at before: a constructor runs ahead of what Rust prepares.

#[cfg(unix)]
mod at_the_start {
    use std::sync::atomic::{AtomicBool, Ordering};

    use rustix::{io::fcntl_getfd, stdio};

    static INPUT: AtomicBool = AtomicBool::new(false);
    static OUTPUT: AtomicBool = AtomicBool::new(false);

    #[ctor::ctor(unsafe)]
    fn look() {
        INPUT.store(fcntl_getfd(stdio::stdin()).is_err(), Ordering::Relaxed);
        OUTPUT.store(fcntl_getfd(stdio::stdout()).is_err(), Ordering::Relaxed);
    }

    pub(super) fn input_was_closed() -> bool {
        INPUT.load(Ordering::Relaxed)
    }

    pub(super) fn output_was_closed() -> bool {
        OUTPUT.load(Ordering::Relaxed)
    }
}

#[cfg(not(unix))]
mod at_the_start {
    pub(super) const fn input_was_closed() -> bool {
        false
    }

    pub(super) const fn output_was_closed() -> bool {
        false
    }
}

pub(crate) fn input_is_closed() -> bool {
    at_the_start::input_was_closed()
}

pub(crate) fn output_is_closed() -> bool {
    at_the_start::output_was_closed()
}
