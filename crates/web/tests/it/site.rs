//! The pages as a browser without scripts uses them: every link followed, every form filled in.

mod paper;
mod signing;

use std::collections::BTreeMap;

use axum::http::{Method, StatusCode};

use crate::town::{Answer, PASSWORD, Town, regime};

/// The inputs of the form of a page that is sent to an address, with the values they have.
fn hidden(page: &str, action: &str) -> BTreeMap<String, String> {
    let from = page
        .find(&format!("action=\"{action}\""))
        .unwrap_or_else(|| panic!("no form {action} in {page}"));
    let form = &page[from..from + page[from..].find("</form>").unwrap()];
    let mut values = BTreeMap::new();
    for input in form.split("<input type=\"hidden\" ").skip(1) {
        let attribute = |name: &str| {
            let rest = &input[input.find(&format!("{name}=\"")).unwrap() + name.len() + 2..];
            rest[..rest.find('"').unwrap()].to_owned()
        };
        values.insert(attribute("name"), attribute("value"));
    }
    values
}

fn encoded<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

impl Town {
    async fn look(&self, desk: &str, path: &str) -> String {
        let answer = self.get(desk, path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
        assert!(answer.header("content-type").starts_with("text/html"), "{path}");
        answer.text()
    }

    /// Sends the form of a page as it is, with these answers.
    async fn send(&self, desk: &str, page: &str, action: &str, answers: &[(&str, &str)]) -> Answer {
        let hidden = hidden(page, action);
        let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let body = encoded(answers.iter().copied().chain(hidden));
        let asking = self.by(desk, Method::POST, action);
        asking.header("content-type", "application/x-www-form-urlencoded").body(body).answer().await
    }

    /// Fills in the form of an act; the answer leads back to the case.
    async fn fill(&self, desk: &str, case: &str, act: &str, answers: &[(&str, &str)]) -> String {
        let action = format!("/cases/{case}/acts/{act}");
        let page = self.look(desk, &action).await;
        let answer = self.send(desk, &page, &action, answers).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{act}: {}", answer.text());
        answer.header("location").to_owned()
    }

    /// Fills in the form of an act at one desk, and signs it at another, by way of the desk page.
    async fn fill_and_sign(
        &self,
        desks: [&str; 2],
        case: &str,
        act: &str,
        answers: &[(&str, &str)],
    ) {
        let sent = self.fill(desks[0], case, act, answers).await;
        assert_eq!(sent, format!("/cases/{case}?sent={act}"));
        assert!(self.look(desks[0], &sent).await.contains("Prepared and sent for signature"));
        let desk = self.look(desks[1], "/").await;
        let from = desk.find(&format!("/cases/{case}/prepared/")).expect("it waits on the desk");
        let href = desk[from..].split('"').next().unwrap().to_owned();
        let page = self.look(desks[1], &href).await;
        let action = format!("{href}/sign");
        let unsigned = self.send(desks[1], &page, &action, &[]).await;
        assert_eq!(unsigned.status, StatusCode::UNPROCESSABLE_ENTITY);
        let signed = self.send(desks[1], &page, &action, &[("signed", "yes")]).await;
        assert_eq!(
            signed.header("location"),
            format!("/cases/{case}?done={act}"),
            "{}",
            signed.text()
        );
        // The same form once more is answered as before, and does nothing.
        let again = self.send(desks[1], &page, &action, &[("signed", "yes")]).await;
        assert_eq!(again.header("location"), signed.header("location"), "{}", again.text());
    }
}

/// A file in a form, with what stands beside it.
fn multipart(answers: &[(&str, &str)], file: &str) -> String {
    let part = |(name, value): &(&str, &str)| {
        format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let parts: String = answers.iter().map(part).collect();
    format!(
        "{parts}--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file}\"\r\n\
         Content-Type: text/plain\r\n\r\ncontent\r\n--edge--\r\n"
    )
}

#[tokio::test]
async fn signing_in_and_out_takes_a_form_each() {
    let town = Town::on("2026-06-01").await;
    let asked = town.ask(Method::GET, "/cases?q=a").answer().await;
    assert_eq!(asked.header("location"), "/sign-in?next=/cases%3Fq%3Da");
    let page = town.ask(Method::GET, asked.header("location")).answer().await.text();
    let next = hidden(&page, "/sign-in").remove("next").unwrap();
    assert_eq!(next, "/cases?q=a");
    let post = |path: &'static str, body: String| {
        let asking = town.ask(Method::POST, path);
        asking.header("content-type", "application/x-www-form-urlencoded").body(body)
    };
    let wrong =
        encoded([("user", "grid.preparer"), ("password", "wrong"), ("next", next.as_str())]);
    let wrong = post("/sign-in", wrong).answer().await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    assert!(wrong.text().contains("do not match") && wrong.text().contains("grid.preparer"));
    let right =
        encoded([("user", "grid.preparer"), ("password", PASSWORD), ("next", next.as_str())]);
    let right = post("/sign-in", right).answer().await;
    assert_eq!((right.status, right.header("location")), (StatusCode::SEE_OTHER, "/cases?q=a"));
    let cookie = right.header("set-cookie").to_owned();
    assert!(cookie.starts_with("anshen=session_"), "{cookie}");
    for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let cookie = cookie.split(';').next().unwrap();
    let desk = town.ask(Method::GET, "/").header("cookie", cookie).answer().await;
    assert!(desk.text().contains("Your desk"));
    let out = post("/sign-out", String::new()).header("cookie", cookie).answer().await;
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    let after = town.ask(Method::GET, "/").header("cookie", cookie).answer().await;
    assert!(!after.text().contains("Your desk"));
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    let town = Town::on("2026-06-01").await;
    for next in ["//evil.test", "https://evil.test", "/\\evil.test", "javascript:alert(1)"] {
        let right = encoded([("user", "grid.preparer"), ("password", PASSWORD), ("next", next)]);
        let asking = town.ask(Method::POST, "/sign-in");
        let answer = asking.header("content-type", "application/x-www-form-urlencoded").body(right);
        assert_eq!(answer.answer().await.header("location"), "/", "{next}");
        let path = format!("/language/en?next={}", encoded([("", next)]).trim_start_matches('='));
        assert_eq!(town.ask(Method::GET, &path).answer().await.header("location"), "/", "{next}");
    }
}

#[tokio::test]
async fn the_language_is_chosen_once() {
    let town = Town::on("2026-06-01").await;
    let chosen = town.ask(Method::GET, "/language/zh?next=/planner").answer().await;
    assert_eq!(chosen.header("location"), "/planner");
    let cookie = chosen.header("set-cookie").split(';').next().unwrap().to_owned();
    let page = town.ask(Method::GET, "/planner").header("cookie", &cookie).answer().await;
    assert!(page.text().contains("lang=\"zh-CN\""));
    assert_eq!(page.header("content-language"), "zh-CN");
}

#[tokio::test]
async fn a_filing_is_drafted_checked_and_filed_in_steps() {
    let town = Town::on("2026-06-01").await;
    let page = town.look("grid.preparer", "/filings/new").await;
    let untitled = [("product", "核心路由器"), ("amount", "many")];
    let wrong = town.send("grid.preparer", &page, "/filings/new", &untitled).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("value=\"核心路由器\""), "what was typed is lost");
    let provider = town.organisation("network").to_owned();
    let answers = [
        ("title", "核心路由设备采购"),
        ("product", "核心路由器"),
        ("category", "core_network"),
        ("provider", provider.as_str()),
        ("amount", "12,000,000.5"),
        ("contract", "draft"),
    ];
    let opened = town.send("grid.preparer", &page, "/filings/new", &answers).await;
    let second = opened.header("location").to_owned();
    let again = town.send("grid.preparer", &page, "/filings/new", &answers).await;
    assert_eq!(again.header("location"), second, "the same form opened a second filing");
    let case = second.split('/').nth(2).unwrap().to_owned();
    let step = |number: u32| format!("/filings/{case}/{number}");

    let page = town.look("grid.preparer", &step(2)).await;
    let answers = [("department", "NEA"), ("notice", "1号"), ("notice_on", "2021-11-05")];
    let next = town.send("grid.preparer", &page, &step(2), &answers).await;
    assert_eq!(next.header("location"), step(3), "{}", next.text());

    let page = town.look("grid.preparer", &step(3)).await;
    let named: Vec<_> = regime()
        .factors
        .iter()
        .map(|one| (format!("effect-{}", one.id), format!("reasons-{}", one.id)))
        .collect();
    let answers: Vec<_> = named
        .iter()
        .flat_map(|(effect, reasons)| {
            [(effect.as_str(), "may_affect"), (reasons.as_str(), "It may.")]
        })
        .collect();
    let next = town.send("grid.preparer", &page, &step(3), &answers).await;
    assert_eq!(next.header("location"), step(4), "{}", next.text());

    let page = town.look("grid.preparer", &step(4)).await;
    let named: Vec<_> =
        regime().undertakings.iter().map(|one| format!("clause-{}", one.id)).collect();
    let answers: Vec<_> = named.iter().map(|name| (name.as_str(), "第十二条")).collect();
    let next = town.send("grid.preparer", &page, &step(4), &answers).await;
    assert_eq!(next.header("location"), step(5), "{}", next.text());

    let upload = async |answers: &[(&str, &str)], file: &str| {
        let asking = town.by("grid.preparer", Method::POST, &format!("/filings/{case}/materials"));
        let asking = asking.header("content-type", "multipart/form-data; boundary=edge");
        asking.body(multipart(answers, file)).answer().await
    };
    let form = upload(&[("material", "filing_form"), ("title", "申报书")], "a.txt").await;
    assert_eq!(form.status, StatusCode::UNPROCESSABLE_ENTITY, "undeclared");
    assert!(form.text().contains("value=\"申报书\""), "what was typed is lost");
    let answers = [("material", "filing_form"), ("title", "申报书"), ("no_secret", "yes")];
    let marked = upload(&answers, "机密★10年.txt").await;
    assert_eq!(marked.status, StatusCode::UNPROCESSABLE_ENTITY, "marked");
    for material in regime().materials.iter().filter(|material| material.required) {
        let answers = [
            ("material", material.id.as_str()),
            ("title", &material.name.zh),
            ("no_secret", "yes"),
        ];
        let taken = upload(&answers, "a.txt").await;
        assert_eq!(taken.header("location"), step(5), "{}", taken.text());
    }
    assert!(
        town.look("grid.preparer", &step(6)).await.contains("still missing"),
        "the provider has not confirmed"
    );
    let action = format!("/cases/{case}/acts/file");
    let early = town.look("grid.preparer", &step(7)).await;
    assert!(early.contains("still missing") && !early.contains(&action), "nothing to send yet");

    let undertake: Vec<_> =
        regime().undertakings.iter().map(|one| ("undertakings", one.id.as_str())).collect();
    town.fill_and_sign(["network.preparer", "network.signatory"], &case, "undertake", &undertake)
        .await;
    assert!(!town.look("grid.preparer", &step(6)).await.contains("still missing"));
    let page = town.look("grid.preparer", &step(7)).await;
    assert_eq!(page.matches("<li class=\"complete\"").count(), 6, "only the signature is open");
    assert!(page.contains("10 working days, last day"), "what filing starts");
    let filed = town.send("grid.preparer", &page, &action, &[]).await;
    assert_eq!(filed.header("location"), format!("/cases/{case}?sent=file"), "{}", filed.text());
}

#[tokio::test]
async fn a_review_is_done_by_forms_alone() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let office = ["office.case_officer", "office.director"];
    let page = town.look(office[0], &format!("/cases/{case}/acts/determine")).await;
    let action = format!("/cases/{case}/acts/determine");
    let blank =
        town.send(office[0], &page, &action, &[("review_required", "yes"), ("reasons", " ")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        blank.text().contains("aria-invalid=\"true\""),
        "no error at the field: {}",
        blank.text()
    );
    town.fill_and_sign(
        office,
        &case,
        "determine",
        &[("review_required", "yes"), ("reasons", "Because.")],
    )
    .await;
    for factor in &regime().factors {
        let answers = [("factor", factor.id.as_str()), ("risk", "manageable"), ("reasons", "So.")];
        town.fill(office[0], &case, "assess_factor", &answers).await;
    }
    let request =
        [("addressee", "operator"), ("items", "The list."), ("items", ""), ("stops", "all")];
    town.fill_and_sign(office, &case, "request_supplements", &request).await;
    let case_page = town.look("grid.preparer", &format!("/cases/{case}")).await;
    assert!(case_page.contains("stopped"), "the clock stands still");
    let paper =
        town.upload("grid.preparer", &case, "list").await.json()["id"].as_str().unwrap().to_owned();
    town.fill("grid.preparer", &case, "supply", &[("request", "1"), ("item-1", &paper)]).await;
    let mut circulate = vec![("outcome", "passed"), ("summary", "As assessed.")];
    let recipients: Vec<_> = regime()
        .members
        .iter()
        .map(|one| format!("member:{}", one.code))
        .chain(["department:NEA".to_owned()])
        .collect();
    circulate.extend(recipients.iter().map(|one| ("to", one.as_str())));
    town.fill_and_sign(office, &case, "circulate", &circulate).await;
    town.fill_and_sign(
        ["miit.liaison", "miit.signatory"],
        &case,
        "opine",
        &[("position", "agree"), ("text", "Agreed.")],
    )
    .await;
    let theirs = town.look("miit.signatory", &format!("/cases/{case}")).await;
    assert!(
        theirs.contains("<p class=\"big\">under way</p>"),
        "the terms of the others run, though this side does not see them"
    );
    let consultation = format!("/cases/{case}/consultation");
    assert!(town.look(office[0], &consultation).await.contains("Agreed."));
    assert!(
        !town.look("nea.liaison", &consultation).await.contains("Agreed."),
        "another body's opinion"
    );
    for place in [&consultation, &format!("/cases/{case}")] {
        assert!(town.look("nea.liaison", place).await.contains("As assessed."), "the reasoning");
        assert!(
            !town.look("grid.viewer", &format!("/cases/{case}")).await.contains("As assessed.")
        );
    }
    let record = town.look("office.director", &format!("/cases/{case}")).await;
    assert!(record.contains("Record"));
    assert!(
        town.look("grid.viewer", &format!("/cases/{case}/terms/preliminary"))
            .await
            .contains("day 30")
    );
}

#[tokio::test]
async fn a_form_that_saw_an_older_version_is_not_done() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let action = format!("/cases/{case}/acts/assess_factor");
    let page = town.look("office.case_officer", &action).await;
    town.office(&case, &serde_json::json!({"act": "extend", "days": 15, "reasons": "Complex."}))
        .await;
    let factor = regime().factors[0].id.to_string();
    let answers = [("factor", factor.as_str()), ("risk", "none"), ("reasons", "So.")];
    let answer = town.send("office.case_officer", &page, &action, &answers).await;
    assert_eq!(answer.status, StatusCode::PRECONDITION_FAILED);
    assert!(answer.text().contains("The case has changed"));
}

#[tokio::test]
async fn every_page_of_a_case_is_nothing_to_outsiders() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let paper = town.get("grid.viewer", &format!("/api/v1/cases/{case}/documents")).await.json();
    let paper = paper[0]["id"].as_str().unwrap();
    let rests = [
        String::new(),
        "/terms/determination".to_owned(),
        "/consultation".to_owned(),
        "/acts/determine".to_owned(),
        "/acts/withdraw".to_owned(),
        "/documents".to_owned(),
        format!("/documents/{paper}"),
        format!("/documents/{paper}/reads"),
        "/prepared/act_0".to_owned(),
    ];
    for desk in ["other.signatory", "miit.liaison", "system.auditor", "office.complaints_officer"] {
        for rest in &rests {
            let here = town.get(desk, &format!("/cases/{case}{rest}")).await;
            let nowhere = town.get(desk, &format!("/cases/case_0{rest}")).await;
            assert_eq!(here.status, StatusCode::NOT_FOUND, "{desk} {rest}");
            assert_eq!(
                (here.status, here.text()),
                (nowhere.status, nowhere.text()),
                "{desk} {rest}"
            );
        }
        let filing = town.get(desk, &format!("/filings/{case}/1")).await;
        assert_eq!(filing.status, StatusCode::NOT_FOUND, "{desk}");
        assert!(!town.look(desk, "/").await.contains("核心"), "{desk}");
    }
}

#[tokio::test]
async fn the_public_pages_answer_everybody() {
    let town = Town::on("2026-06-01").await;
    let ask = async |path: &str| {
        let answer = town.ask(Method::GET, path).answer().await;
        (answer.status.as_u16(), answer.text())
    };
    let (_, page) =
        ask("/calculator?from=2021-09-01&days=30&stop-from=2021-09-10&stop-to=2021-09-16").await;
    assert!(page.contains("30 working days from 2021-09-01 end on 2021-10-25"), "{page}");
    let (status, page) = ask("/calculator?from=2021-09-01&days=many").await;
    assert_eq!(status, 422);
    assert!(page.contains("value=\"many\""), "what was typed is lost");
    assert!(page.contains("“Working days” cannot be read"), "{page}");
    let (_, page) = ask("/planner?filed=2021-09-01&determined=2021-09-10&extended=yes").await;
    assert!(page.contains("2022"), "{page}");
    let (status, _) = ask("/planner?filed=2021-09-10&determined=2021-09-01").await;
    assert_eq!(status, 422);
    for path in ["/", "/sign-in", "/calculator", "/planner", "/api", "/static/anshen.css"] {
        assert_eq!(ask(path).await.0, 200, "{path}");
    }
    let (status, page) = ask("/nothing").await;
    assert_eq!(status, 404);
    assert!(page.contains("Nothing is found here"));
}

/// Every address to which a page leads.
fn links(page: &str) -> Vec<String> {
    let hrefs = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let own = hrefs.filter(|href| href.starts_with('/') && !href.starts_with("/language/"));
    own.map(|href| href.replace("&amp;", "&")).collect()
}

#[tokio::test]
async fn every_link_leads_somewhere() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let extend = serde_json::json!({"act": "extend", "days": 15, "reasons": "Complex."});
    town.act("office.case_officer", &case, &extend).await;
    town.drafted().await;
    let desks = [
        "grid.preparer",
        "grid.signatory",
        "grid.viewer",
        "network.preparer",
        "network.viewer",
        "office.intake",
        "office.case_officer",
        "office.director",
        "miit.liaison",
        "commission.secretary",
        "system.auditor",
    ];
    for desk in desks {
        let mut seen = std::collections::BTreeSet::new();
        let mut left = vec!["/".to_owned()];
        while let Some(path) = left.pop() {
            if !seen.insert(path.clone()) {
                continue;
            }
            let answer = town.get(desk, &path).await;
            let status = answer.status;
            let leads = status == StatusCode::OK || status == StatusCode::SEE_OTHER;
            assert!(leads, "{desk} is led to {path}: {status}");
            left.extend(
                Some(answer.header("location").to_owned()).filter(|place| !place.is_empty()),
            );
            if answer.header("content-type").starts_with("text/html") {
                left.extend(links(&answer.text()));
            }
        }
        assert!(seen.len() > 3, "{desk} sees only {seen:?}");
    }
}
