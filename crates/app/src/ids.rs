//! Identifiers and secrets, made from entropy that comes in.

use store::Micros;

/// The only source of chance. The program has the operating system's, tests a seeded one.
pub trait Entropy: Send + Sync {
    /// Fills the bytes with chance that nobody can guess.
    fn fill(&self, bytes: &mut [u8]);
}

/// Lower-case letters and digits without those that are easily mistaken for others.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const TIME_CHARS: usize = 10;
const CHANCE_CHARS: usize = 16;
const SECRET_BYTES: usize = 32;

/// A new identifier: its kind, the millisecond, and 80 bits of chance, so that it sorts by age and
/// tells nothing else.
pub fn new_id(kind: &str, now: Micros, entropy: &dyn Entropy) -> String {
    let mut id = String::with_capacity(kind.len() + 1 + TIME_CHARS + CHANCE_CHARS);
    id.push_str(kind);
    id.push('_');
    let millis = u64::try_from(now.0 / 1000).unwrap_or(0);
    for place in (0..TIME_CHARS).rev() {
        id.push(letter(millis >> (5 * place)));
    }
    let mut chance = [0_u8; CHANCE_CHARS];
    entropy.fill(&mut chance);
    id.extend(chance.iter().map(|byte| letter(u64::from(*byte))));
    id
}

/// A new secret for a session or a token: 256 bits, in letters.
pub fn new_secret(kind: &str, entropy: &dyn Entropy) -> String {
    let mut bytes = [0_u8; SECRET_BYTES];
    entropy.fill(&mut bytes);
    let mut secret = format!("{kind}_");
    for byte in bytes {
        secret.push(letter(u64::from(byte >> 4)));
        secret.push(letter(u64::from(byte)));
    }
    secret
}

fn letter(value: u64) -> char {
    let index = usize::try_from(value & 31).unwrap_or(0);
    ALPHABET.get(index).map_or('0', |byte| char::from(*byte))
}
