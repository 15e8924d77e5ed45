//! The bodies that are asked for opinions: the members of the work mechanism, as the files of the
//! Measures name them, and the departments that protect the sectors.
//!
//! Which department protects which sector is sample data that an Office edits; several sectors
//! rest on practice and not on a published list.

use std::collections::BTreeSet;

use procedure::party::BodyCode;
use procedure::regime::{self, Regime};

use crate::accounts::BodyCapacity;

/// An institution that may be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Institution {
    pub(crate) code: BodyCode,
    pub(crate) zh: String,
    pub(crate) en: String,
    pub(crate) capacities: BTreeSet<BodyCapacity>,
}

/// Protection departments: code, Chinese and English name.
pub(crate) const DEPARTMENTS: &[(&str, &str, &str)] = &[
    // Telecoms and internet.
    ("MIIT", "工业和信息化部", "Ministry of Industry and Information Technology"),
    // Radio and television.
    ("NRTA", "国家广播电视总局", "National Radio and Television Administration"),
    // Banking, payments and clearing.
    ("PBOC", "中国人民银行", "People's Bank of China"),
    // Securities and futures.
    ("CSRC", "中国证券监督管理委员会", "China Securities Regulatory Commission"),
    // Banks and insurers.
    ("NFRA", "国家金融监督管理总局", "National Financial Regulatory Administration"),
    // Electricity, oil and gas.
    ("NEA", "国家能源局", "National Energy Administration"),
    // Highways and waterways.
    ("MOT", "交通运输部", "Ministry of Transport"),
    // Railways.
    ("NRA", "国家铁路局", "National Railway Administration"),
    // Civil aviation.
    ("CAAC", "中国民用航空局", "Civil Aviation Administration of China"),
    // Post.
    ("SPB", "国家邮政局", "State Post Bureau"),
    // Water.
    ("MWR", "水利部", "Ministry of Water Resources"),
    // Emergency management.
    ("MEM", "应急管理部", "Ministry of Emergency Management"),
    // Health.
    ("NHC", "国家卫生健康委员会", "National Health Commission"),
    // Social security.
    ("MOHRSS", "人力资源和社会保障部", "Ministry of Human Resources and Social Security"),
    // Defence industry.
    (
        "SASTIND",
        "国家国防科技工业局",
        "State Administration of Science, Technology and Industry for National Defence",
    ),
];

/// Every institution once: one that is a member and a department has both capacities. The members
/// of later versions are there too, so that cases of several versions can run side by side.
pub(crate) fn institutions(regime: &Regime) -> Vec<Institution> {
    let mut all: Vec<Institution> = Vec::new();
    let known = std::iter::once(regime).chain(regime::bundled());
    for member in known.flat_map(|regime| &regime.members) {
        let (zh, en) = (&member.name.zh, &member.name.en);
        add(&mut all, member.code.clone(), zh, en, BodyCapacity::Member);
    }
    for (code, zh, en) in DEPARTMENTS {
        add(&mut all, BodyCode::new(*code), zh, en, BodyCapacity::Department);
    }
    all
}

fn add(all: &mut Vec<Institution>, code: BodyCode, zh: &str, en: &str, capacity: BodyCapacity) {
    match all.iter_mut().find(|known| known.code == code) {
        Some(known) => {
            known.capacities.insert(capacity);
        }
        None => all.push(Institution {
            code,
            zh: zh.to_owned(),
            en: en.to_owned(),
            capacities: BTreeSet::from([capacity]),
        }),
    }
}
