//! The forms of JSON answers, and how they are made of what the use cases give.

mod act;
mod case;
mod clock;
mod consultation;
mod day;
mod event;
mod list;
mod paper;
mod said;

pub(crate) use act::WaitingForm;
pub(crate) use case::CaseForm;
pub(crate) use clock::{ClockForm, RangeForm, TurnForm, range};
pub(crate) use day::{DayForm, calendar_day, explained};
pub(crate) use event::EventForm;
pub(crate) use list::{CaseRowForm, ListForm};
pub(crate) use paper::{DocumentForm, ReadForm};
pub(crate) use said::{NameForm, Teller, WordForm};
