//! Lists stay fast at any size: each page is a range of one index, never a sort or a scan.

use crate::support;

#[test]
fn pages_of_lists_are_ranges_of_an_index() {
    let folder = tempfile::tempdir().unwrap();
    drop(support::open(folder.path()));
    let connection = support::raw(folder.path());
    for (index, sql) in store_sqlite::LISTS {
        let plan = plan(&connection, sql);
        assert!(plan.contains(&format!("INDEX {index} ")), "{index}:\n{plan}");
        assert!(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN"), "{index}:\n{plan}");
        assert!(!sql.contains("count("), "{sql}");
    }
}

fn plan(connection: &rusqlite::Connection, sql: &str) -> String {
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let count = statement.parameter_count();
    let params = rusqlite::params_from_iter(std::iter::repeat_n("", count));
    let lines = statement.query_map(params, |row| row.get::<_, String>("detail")).unwrap();
    Vec::from_iter(lines.map(Result::unwrap)).join("\n")
}
