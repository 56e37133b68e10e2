//! The lanes, and which of them this processor has.

/// A way to compute the same results.
///
/// # Example
///
/// ```
/// use vangnet_kernel::Lane;
///
/// assert!(Lane::available().contains(&Lane::best()));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Lane {
    /// Integers of 128 bits, row by row: the reference that the others are compared with.
    Wide,
    /// Integers in doubles, with the vectors that every processor of the target has: SSE2 on x86-64, NEON on aarch64.
    Plain,
    /// The same with AVX2 and FMA, on x86-64.
    Avx2,
    /// The same with `simd128`, in WebAssembly that is built for it.
    Simd128,
}

impl Lane {
    /// The fastest lane of this processor.
    ///
    /// # Example
    ///
    /// ```
    /// assert_ne!(vangnet_kernel::Lane::best(), vangnet_kernel::Lane::Wide);
    /// ```
    pub fn best() -> Self {
        if has_avx2() {
            Self::Avx2
        } else if HAS_SIMD128 {
            Self::Simd128
        } else {
            Self::Plain
        }
    }

    /// The lanes of this processor. A lane that is not among them is computed as [`Lane::Plain`].
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet_kernel::Lane;
    ///
    /// assert_eq!(Lane::available()[..2], [Lane::Wide, Lane::Plain]);
    /// ```
    pub fn available() -> Vec<Self> {
        let mut lanes = vec![Self::Wide, Self::Plain];
        lanes.extend(has_avx2().then_some(Self::Avx2));
        lanes.extend(HAS_SIMD128.then_some(Self::Simd128));
        lanes
    }
}

/// Whether this is built for what [`Lane::Simd128`] needs: WebAssembly cannot look at the processor.
const HAS_SIMD128: bool = cfg!(all(target_arch = "wasm32", target_feature = "simd128"));

/// Whether the processor has what [`Lane::Avx2`] needs.
pub(crate) fn has_avx2() -> bool {
    #[cfg(target_arch = "x86_64")]
    {
        // Looked up once and then remembered by the standard library.
        std::is_x86_feature_detected!("avx2") && std::is_x86_feature_detected!("fma")
    }
    #[cfg(not(target_arch = "x86_64"))]
    {
        false
    }
}
