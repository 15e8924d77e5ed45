//! The procedure, told from outside: acts in, what follows or the refusal out.
//!
//! The modules stand in the order of a case; each names the provisions that it is about. Then
//! come whole cases, properties of every case, and the walk through every state of a small one.

mod approval;
mod blank;
mod clocks;
mod conclusion;
mod consultation;
mod correction;
mod determination;
mod doors;
mod filing;
mod opinions;
mod order;
mod own_motion;
mod papers;
mod people;
mod preliminary;
mod properties;
mod regimes;
mod special;
mod states;
mod supplements;
mod third_version;
mod timetables;
mod turns;
mod whole_cases;
mod withdrawal;
