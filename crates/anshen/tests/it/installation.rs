//! An installation from its own machine: made, looked after, and what stands in its way.

use std::fs;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::net::TcpListener;
use std::path::Path;

use crate::server::{Server, ask};
use crate::support::{program, text};

/// Where SQLite keeps the version of the schema in its file, four bytes, the highest first.
const SCHEMA_AT: u64 = 60;

/// Exit status and everything printed of a verb over a folder.
fn run(verb: &str, folder: &Path, more: &[&str]) -> (i32, String) {
    let output =
        program().args(verb.split(' ')).arg("--data").arg(folder).args(more).output().unwrap();
    let said = text(&output.stdout) + &text(&output.stderr);
    (output.status.code().unwrap(), said.trim_end().to_owned())
}

/// What a verb that succeeds prints.
fn done(verb: &str, folder: &Path, more: &[&str]) -> String {
    let (status, said) = run(verb, folder, more);
    assert_eq!(status, 0, "{verb}: {said}");
    said
}

/// Who acts for an organisation of one person, who both prepares and signs.
pub(crate) struct Desk {
    /// The organisation's identity.
    pub(crate) organisation: String,
    /// The token of the person's program.
    pub(crate) token: String,
}

/// Registers an organisation of one person who holds these seats; `more` describes it further.
pub(crate) fn settle(folder: &Path, kind: &str, seats: &[&str], more: &[&str]) -> Desk {
    let names = ["--kind", kind, "--zh", "甲", "--en", "A", "--one-person"];
    let organisation = done("admin org add", folder, &[&names[..], more].concat());
    let person = ["--org", &organisation, "--user", kind, "--zh", "甲一", "--en", "A One"];
    let seats: Vec<&str> = seats.iter().flat_map(|seat| ["--seat", seat]).collect();
    done("admin user add", folder, &[&person[..], &seats].concat());
    let said = done("admin token add", folder, &["--user", kind, "--name", "t", "--lang", "en"]);
    Desk { organisation, token: said.rsplit(' ').next().unwrap().to_owned() }
}

#[test]
fn an_installation_is_set_up_used_and_checked() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let token = settle(folder, "operator", &["preparer", "signatory"], &[]).token;
    let server = Server::start(folder);
    let open = r#"{"act": "draft", "filing": {"title": "Core switches"}}"#;
    let opened = ask(&server.address, &token, "POST /api/v1/cases", "1", open).unwrap();
    assert_eq!(opened.status, 201, "{}", opened.body);
    let (status, said) = run("admin check", folder, &["--lang", "en"]);
    assert_eq!(status, 3);
    assert!(said.ends_with("is in use by another process; stop that one first"), "{said}");
    drop(server);
    assert_eq!(
        done("admin check", folder, &["--lang", "en"]),
        "1 cases with 1 events checked, 0 differences"
    );
    done("admin token revoke", folder, &["--user", "operator", "--name", "t"]);
    let server = Server::start(folder);
    let refused = ask(&server.address, &token, "GET /api/v1/me", "", "").unwrap();
    assert_eq!(refused.status, 401);
}

/// What a verb that is refused says in both languages, each in one sentence of its own.
fn refused(status: i32, verb: &str, folder: &Path, more: &[&str]) -> String {
    let [en, zh] = ["en", "zh"].map(|lang| {
        let (found, said) = run(verb, folder, &[more, &["--lang", lang]].concat());
        assert_eq!((found, said.lines().count()), (status, 1), "{verb}: {said}");
        said.strip_prefix("anshen: ").unwrap().to_owned()
    });
    assert!(zh.contains(|c: char| c > '\u{2e80}'), "not in Chinese: {zh}");
    format!("{en}\n{zh}\n")
}

#[test]
fn what_cannot_be_is_refused_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let org = settle(folder, "operator", &["preparer"], &[]).organisation;
    settle(folder, "office", &["director"], &[]);
    let system = ["--kind", "installation", "--zh", "本系统", "--en", "System"];
    let system = done("admin org add", folder, &system);
    let names = ["--zh", "甲", "--en", "A"];
    let kind = |kind: &'static str| [&["--kind", kind][..], &names].concat();
    let body =
        |code: &'static str| [&kind("body"), &["--as", "member", "--body", code][..]].concat();
    let user = |org: &str, user: &str, seats: &[&str]| {
        let seats: Vec<&str> = seats.iter().flat_map(|seat| ["--seat", seat]).collect();
        let all = [&["--org", org, "--user", user][..], &names, &seats].concat();
        all.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let mut said = String::new();
    for (verb, more) in [("admin org add", kind("shop")), ("admin org add", kind("office"))] {
        said += &refused(2, verb, folder, &more);
    }
    said += &refused(2, "admin org add", folder, &kind("body"));
    said += &refused(2, "admin org add", folder, &body("工信部"));
    for (org, name, seats) in [
        (org.as_str(), "b", &["king"][..]),
        (&org, "b", &["director"]),
        (&org, "Big", &["viewer"]),
        (&org, "operator", &["viewer"]),
        ("org_x", "b", &["viewer"]),
        (&system, "b", &["auditor", "system_administrator"]),
        (&system, "b", &["auditor", "viewer"]),
    ] {
        let more = user(org, name, seats);
        let more: Vec<&str> = more.iter().map(String::as_str).collect();
        said += &refused(2, "admin user add", folder, &more).replace(org, "ORG");
    }
    said += &refused(2, "admin token add", folder, &["--user", "nobody", "--name", "t"]);
    said += &refused(2, "admin token add", folder, &["--user", "operator", "--name", "t"]);
    said += &refused(2, "serve", folder, &["--listen", "nowhere"]);
    assert_eq!(said, REFUSED);
}

const REFUSED: &str = "\
there is no kind shop; choose one of operator, provider, office, body, commission, installation
没有类别 shop；可选：operator, provider, office, body, commission, installation
“office” is taken; choose another
“office”已被使用，请另选
--body is missing; fill it in
缺少 --body，请填写
--body names “工信部”, which is not known; choose one of the known names
--body 中的“工信部”不存在，请选用已有名称
there is no seat king; choose one of preparer, signatory, viewer, intake, case_officer, director, complaints_officer, liaison, secretary, approver, system_administrator, security_administrator, auditor
没有席位 king；可选：preparer, signatory, viewer, intake, case_officer, director, complaints_officer, liaison, secretary, approver, system_administrator, security_administrator, auditor
an organisation of the kind operator has no seat director; choose one of its own seats
operator 类单位没有席位 director；请选用该类单位的席位
--user takes lower-case letters, digits, dot, underscore, hyphen and @; choose another name
--user 只能使用小写字母、数字、点、下划线、连字符和 @，请另选
“operator” is taken; choose another
“operator”已被使用，请另选
--org names “ORG”, which is not known; choose one of the known names
--org 中的“ORG”不存在，请选用已有名称
nobody is both system_administrator and auditor; give one of the seats to somebody else
任何人不得同时担任 system_administrator 和 auditor；请将其中一个席位授予他人
auditor goes with no other seat; give viewer to somebody else
担任 auditor 的人不得担任其他席位；请将 viewer 授予他人
there is no such organisation, person or token; look them up with org list and user list
没有该单位、人员或者令牌；可用 org list 和 user list 查询
“t” is taken; choose another
“t”已被使用，请另选
`nowhere` is not an address to listen on; write it as 127.0.0.1:8080
`nowhere` 不是监听地址，请写成 127.0.0.1:8080 的形式
";

#[test]
fn a_port_in_use_is_named_before_anything_is_made() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("new");
    let (status, said) = run("serve", &data, &["--listen", &address, "--lang", "en"]);
    assert_eq!(status, 3);
    assert_eq!(
        said,
        format!(
            "anshen: {address} cannot be listened on: another program listens there; choose \
             another with --listen"
        )
    );
    let (_, said) = run("serve", &data, &["--listen", &address, "--lang", "zh"]);
    assert_eq!(
        said,
        format!("anshen: 无法监听 {address}：该地址已被其他程序占用；请用 --listen 另选地址")
    );
    assert!(!data.exists());
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let inside = file.join("data");
    let (status, said) = run("serve", &inside, &["--listen", "127.0.0.1:0", "--lang", "en"]);
    assert_eq!(status, 3);
    assert!(said.contains("cannot be used: a part of the path is a file; name another"), "{said}");
    let (_, said) = run("serve", &inside, &["--listen", "127.0.0.1:0", "--lang", "zh"]);
    assert!(said.contains("路径中有一段是文件"), "{said}");
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    done("admin migrate", folder, &[]);
    let place = folder.join("database/store.sqlite3");
    let mut file = fs::OpenOptions::new().write(true).open(&place).unwrap();
    file.seek(SeekFrom::Start(SCHEMA_AT)).unwrap();
    file.write_all(&9_999_u32.to_be_bytes()).unwrap();
    drop(file);
    let before = fs::read(&place).unwrap();
    let (status, said) = run("serve", folder, &["--listen", "127.0.0.1:0", "--lang", "en"]);
    assert_eq!(status, 3);
    assert!(said.starts_with("anshen: the database has schema 9999, and this program"), "{said}");
    assert!(said.ends_with("start a newer program"), "{said}");
    assert_eq!(fs::read(&place).unwrap(), before);
    fs::write(&place, "no database").unwrap();
    let damaged = refused(3, "serve", folder, &["--listen", "127.0.0.1:0"]);
    assert!(damaged.contains("cannot be read; check the disk"), "{damaged}");
    assert!(damaged.contains("中的数据库；请检查磁盘"), "{damaged}");
}

#[test]
fn a_key_that_is_gone_is_not_replaced_by_another() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    done("admin migrate", folder, &[]);
    let key = folder.join("vault.key");
    fs::remove_file(&key).unwrap();
    done("admin migrate", folder, &[]);
    assert!(key.exists(), "nothing was sealed with the first one");
    fs::create_dir_all(folder.join("vault/sealed")).unwrap();
    fs::write(&key, "not a key").unwrap();
    let (status, said) = run("admin migrate", folder, &["--lang", "en"]);
    assert_eq!(status, 3);
    assert!(
        said.ends_with("is no key; put back the one that belongs to this installation"),
        "{said}"
    );
    fs::remove_file(&key).unwrap();
    let (status, said) = run("admin migrate", folder, &["--lang", "en"]);
    assert_eq!(status, 3);
    assert!(said.contains("is missing, and without it the documents"), "{said}");
    assert!(!key.exists());
}
