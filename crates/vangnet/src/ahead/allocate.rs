//! An amount or a number of places, shared among parties in whole units.

use num_bigint::BigInt;
use num_traits::Zero as _;
use serde::Serialize;
use vangnet_derive::Describe;

use super::{AllocateInput, Party, tens::Tens};
use crate::{
    error::{Cause, Error, Quoted},
    number::{Exact, Figure, apportion},
    reading::Question,
    rules::Basis,
};

/// What each party gets.
///
/// # Example
///
/// See [`allocate`].
///
/// ```
/// use vangnet::{Count, ahead::{AllocateInput, allocate}};
///
/// let nobody = AllocateInput::of_places(Count::whole(6000), Vec::new());
/// assert_eq!(allocate(&nobody).unwrap_err().field(), Some("/parties"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Allocation {
    /// The parties, in the order of the question.
    pub parties: Vec<AllottedPart>,
    /// Who keeps what the shares leave; `None` where parts follow weights, and where they leave nothing and no name was
    /// given.
    pub rest: Option<AllottedRest>,
    /// What is shared, in two decimals: the sum of the parts and the rest.
    pub total: Figure,
    /// The sum of the printed parts, in two decimals; `None` where a party has none.
    pub printed_total: Option<Figure>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// What a party gets.
///
/// # Example
///
/// See [`allocate`].
///
/// ```
/// # use vangnet::ahead::AllottedPart;
/// fn is_as_printed(part: &AllottedPart) -> bool {
///     part.printed.is_some_and(|printed| printed == part.allotted)
/// }
/// # let _ = is_as_printed;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct AllottedPart {
    /// Its name.
    pub name: String,
    /// Its share of the whole, in six decimals.
    pub share: Figure,
    /// What it gets, in euro or places, in two decimals.
    pub allotted: Figure,
    /// What a source prints, in two decimals.
    pub printed: Option<Figure>,
    /// What the source prints less what it gets, in two decimals.
    pub difference: Option<Figure>,
}

/// Who keeps what the shares leave.
///
/// # Example
///
/// ```
/// # use vangnet::ahead::AllottedRest;
/// fn is_named(rest: &AllottedRest) -> bool {
///     !rest.name.is_empty()
/// }
/// # let _ = is_named;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct AllottedRest {
    /// Its name.
    pub name: String,
    /// What the shares leave of the whole, in six decimals.
    pub share: Figure,
    /// What it keeps, in euro or places, in two decimals.
    pub allotted: Figure,
}

impl Question for AllocateInput {
    const NAME: &'static str = "allocate";
    const SUBJECT: &'static str = "ahead";
    const ANSWERS: &'static str =
        "An amount or a number of places, shared among parties by weights or by given shares.";
    const SOURCE: &'static str = "";
    const EXAMPLE: &'static str = r#"{"question":"allocate","amount":"3860200","parties":[{"name":"Personele lasten","share":"0.814077","printed":"3142500"},{"name":"Materiële lasten","share":"0.057691","printed":"222700"}],"rest":"Overdracht naar derden"}"#;
    type Answer = Allocation;

    fn answer(self) -> Result<Allocation, Error> {
        allocate(&self)
    }
}

/// Shares an amount or a number of places in whole units that add up.
///
/// The exact part of a party is its weight ÷ the sum of the weights, or its share, of the whole. Each gets the whole units of
/// its exact part; those that remain go to the largest remainders, of equal ones to the party that stands first, and to the
/// rest last.
///
/// # Errors
///
/// `missing_field` where nothing is shared, for a party without a weight (or a share, as the first party has it), and for
/// shares that leave something to nobody; `invalid_number` for both an amount and places, places that are not whole, a weight
/// below zero, a party with both a weight and a share, a rest beside weights, shares above 1 together, another number of parties than 1
/// to 1,000, and a printed part with more than two decimals; `duplicate_name`; `invalid_amount` for cents that are shared in
/// whole euros; `nothing_to_share_on` where every weight is zero.
///
/// # Example
///
/// ```
/// use vangnet::{Count, ahead::{AllocateInput, Party, allocate}};
///
/// let parties = [("Beuningen", "114600"), ("Druten", "19200"), ("Mook en Middelaar", "22600"), ("Nijmegen", "3703800")];
/// let parties = parties.map(|(name, funds)| Ok(Party::by_weight(name, funds.parse()?)));
/// let parties = parties.into_iter().collect::<Result<_, vangnet::Error>>()?;
/// let answer = allocate(&AllocateInput::of_places(Count::whole(6000), parties))?;
/// let places: Vec<_> = answer.parties.iter().map(|party| party.allotted.to_string()).collect();
/// assert_eq!(places, ["178.00", "30.00", "35.00", "5757.00"]);
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn allocate(input: &AllocateInput) -> Result<Allocation, Error> {
    let (units, unit) = input.units()?;
    input.check()?;
    let (mut parts, whole) = exact_parts(input)?;
    let kept = &whole - parts.iter().sum::<BigInt>();
    let rest = rest_of(input, &kept)?;
    parts.extend(rest.map(|_| kept));

    let numerators: Vec<_> = parts.iter().map(|part| part * units).collect();
    let shared = apportion(&numerators, &whole, units, |index| index)?;
    let hundred = BigInt::from(100_u8);
    let figure = |units: i64| Figure::quotient(&(BigInt::from(units) * unit), &hundred, 2);
    let shown = |(part, units): (&BigInt, i64)| -> Result<_, Error> {
        Ok((Figure::quotient(part, &whole, 6)?, figure(units)?))
    };
    let mut shown = parts.iter().zip(shared).map(shown);
    let parties = input.parties.iter().zip(shown.by_ref()).map(|(party, of)| {
        let (share, allotted) = of?;
        let printed = party.printed.map(|printed| Tens::from(printed).shown()).transpose()?;
        let difference = printed.map(|printed| printed.minus(allotted)).transpose()?;
        Ok(AllottedPart { name: party.name.clone(), share, allotted, printed, difference })
    });
    let parties = parties.collect::<Result<Vec<_>, Error>>()?;
    let rest = match (rest, shown.next().transpose()?) {
        (Some(name), Some((share, allotted))) => {
            Some(AllottedRest { name: name.to_owned(), share, allotted })
        }
        _ => None,
    };
    let printed = input.parties.iter().map(|party| party.printed).collect::<Option<Vec<_>>>();
    let printed = printed.map(|all| all.into_iter().try_fold(Exact::ZERO, Exact::plus)).transpose()?;
    Ok(Allocation {
        parties,
        rest,
        total: figure(units)?,
        printed_total: printed.map(|printed| Tens::from(printed).shown()).transpose()?,
        basis: Basis::arithmetic(),
    })
}

/// The part of each party as an integer, and the whole on the same scale.
fn exact_parts(input: &AllocateInput) -> Result<(Vec<BigInt>, BigInt), Error> {
    let of = |party: &Party| party.weight.map(Tens::from).or_else(|| party.share.map(Tens::from));
    let given: Vec<_> = input.parties.iter().filter_map(of).collect();
    let places = given.iter().map(Tens::places).max().unwrap_or_default();
    let parts: Vec<_> = given.iter().map(|part| part.at(places)).collect();
    let sum: BigInt = parts.iter().sum();
    if input.is_by_weight() {
        let nothing = || Error::new(Cause::NothingToShareOn("what is shared")).at("/parties");
        return if sum.is_zero() { Err(nothing()) } else { Ok((parts, sum)) };
    }
    let one = Tens::new(BigInt::from(1_u8), 0).at(places);
    if sum > one {
        let total = Figure::quotient(&sum, &one, 6)?;
        let range = "the shares must be at most 1 together";
        return Err(Error::new(Cause::NotInRange(Quoted::new(&total.to_string()), range)).at("/parties"));
    }
    Ok((parts, one))
}

/// The name of who keeps what is left, where somebody does.
fn rest_of<'a>(input: &'a AllocateInput, kept: &BigInt) -> Result<Option<&'a str>, Error> {
    match &input.rest {
        Some(name) if input.is_by_weight() => {
            let range = "weights leave no rest";
            Err(Error::new(Cause::NotInRange(Quoted::new(name), range)).at("/rest"))
        }
        None if !kept.is_zero() => Err(Error::new(Cause::Missing).at("/rest")),
        name => Ok(name.as_deref()),
    }
}
