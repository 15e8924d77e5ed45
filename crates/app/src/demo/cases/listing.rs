//! Listings abroad, under the Measures of 2022: determined today at the latest, in consultation,
//! concluded.

use crate::demo::cast::Cast;
use crate::demo::days::Days;
use crate::demo::forms::Listing;
use crate::demo::script::Script;
use crate::wire::{Outcome, Risk};

pub(super) fn cases(days: &Days, cast: &Cast) -> Vec<Script> {
    vec![last_day(days, cast), in_consultation(days, cast), passed(days, cast)]
}

/// Today is the last day for the determination.
fn last_day(days: &Days, cast: &Cast) -> Script {
    let what = Listing {
        operator: "platform",
        title: "示例出行平台赴国外二次上市",
        exchange: "国外某证券交易所主板",
        users: 86_000_000,
    };
    Script::new()
        .of_2022()
        .listing_filed(days.ago(14), days.ago(10), what)
        .assigned(days.ago(9), cast)
}

/// Every member is asked, the securities regulator too, and no department.
fn in_consultation(days: &Days, cast: &Cast) -> Script {
    let what = Listing {
        operator: "platform",
        title: "示例货运子公司赴国外上市",
        exchange: "国外某证券交易所创业板",
        users: 12_500_000,
    };
    Script::new()
        .of_2022()
        .second_officer()
        .listing_filed(days.ago(55), days.ago(50), what)
        .assigned(days.ago(49), cast)
        .required(days.ago(42))
        .assessed(days.ago(20), 9, Risk::Manageable)
        .circulated(days.ago(12), Outcome::Passed, &[], None)
        .answered(&[days.ago(7), days.ago(4)], &[], &[], &["CSRC", "MPS", "CAC"])
}

fn passed(days: &Days, cast: &Cast) -> Script {
    let what = Listing {
        operator: "platform",
        title: "示例地图子公司赴国外上市",
        exchange: "国外某证券交易所主板",
        users: 3_400_000,
    };
    Script::new()
        .of_2022()
        .listing_filed(days.ago(176), days.ago(170), what)
        .assigned(days.ago(169), cast)
        .required(days.ago(161))
        .assessed(days.ago(140), 9, Risk::None)
        .circulated(days.ago(133), Outcome::Passed, &[], None)
        .answered(&[days.ago(128), days.ago(124)], &[], &[], &[])
        .agreed(days.ago(120), Outcome::Passed, &[])
}
