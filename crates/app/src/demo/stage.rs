//! Plays the scripts: every deed of every case in the order of their days, through the use cases.

use std::convert::Infallible;

use access::Seat;
use futures_util::{StreamExt, stream};
use procedure::Date;
use procedure::act::ActName;
use procedure::papers::DocumentId;
use store::{CaseId, Micros, PreparedId};

use super::ManualClock;
use super::cast::Cast;
use super::paper::Paper;
use super::script::{Deed, Measures, Papers, Party, Script};
use crate::acts::{ActRequest, Performed, SignRequest};
use crate::app::{App, Caller};
use crate::clock::start_of;
use crate::documents::Upload;
use crate::error::AppError;
use crate::wire::ActBody;

const NINE_O_CLOCK: i64 = 9 * 60 * 60 * 1_000_000;
const MINUTE: i64 = 60 * 1_000_000;

/// Where the cases are played.
pub(super) struct Stage<'a> {
    pub(super) under_2020: App,
    pub(super) under_2022: App,
    pub(super) clock: ManualClock,
    pub(super) cast: &'a Cast,
    pub(super) now: Micros,
}

/// How far a case has come.
struct Played {
    script: Script,
    case: Option<CaseId>,
    title: String,
    papers: Papers,
}

impl Stage<'_> {
    /// Plays all cases side by side, so that their numbers follow their days.
    pub(super) async fn play(&self, scripts: Vec<Script>) -> Result<(), AppError> {
        let mut order = Vec::new();
        let mut cases = Vec::new();
        for (index, mut script) in scripts.into_iter().enumerate() {
            let deeds = std::mem::take(&mut script.deeds);
            order.extend(deeds.into_iter().map(|(on, deed)| (on, index, deed)));
            let (title, papers) = (String::new(), Papers::new());
            cases.push(Played { script, case: None, title, papers });
        }
        // The sort keeps the order of the deeds of one case on one day.
        order.sort_by_key(|(on, index, _)| (*on, *index));
        let mut minute = 0;
        let mut day = None;
        for (on, index, deed) in order {
            minute = if day == Some(on) { minute + 1 } else { 0 };
            day = Some(on);
            self.clock.set(self.time_of(on, minute));
            if let Some(played) = cases.get_mut(index) {
                self.perform(played, deed).await?;
            }
        }
        self.clock.set(self.now);
        Ok(())
    }

    /// In office hours, and never later than now.
    fn time_of(&self, on: Date, minute: i64) -> Micros {
        Micros((start_of(on).0 + NINE_O_CLOCK + minute * MINUTE).min(self.now.0))
    }

    async fn perform(&self, played: &mut Played, deed: Deed) -> Result<(), AppError> {
        match deed {
            Deed::Open(party, body) => {
                let body = body(&played.papers);
                played.title = body.title().to_owned();
                let by = self.hand(played, &party, &body)?;
                let app = self.app(played);
                let performed = app.open(by, request(body)).await?;
                let performed = match performed {
                    Performed::Done(_) => performed,
                    Performed::Prepared(id) => self.sign(played, &party, &id).await?,
                };
                let Performed::Done(done) = performed else {
                    return Err(AppError::Setup("a sample case was not opened"));
                };
                played.case = Some(done.file.id.clone());
            }
            Deed::Act(party, body) => {
                let body = body(&played.papers);
                let by = self.hand(played, &party, &body)?;
                let case = case_of(played)?;
                let app = self.app(played);
                if let Performed::Prepared(id) = app.act(by, case, request(body)).await? {
                    self.sign(played, &party, &id).await?;
                }
            }
            Deed::Prepare(party, body) => {
                let body = body(&played.papers);
                let by = self.hand(played, &party, &body)?;
                self.app(played).act(by, case_of(played)?, request(body)).await?;
            }
            Deed::Upload(party, paper) => {
                let by = self.seated(played, &party, party.first)?;
                let id = self.upload(played, by, paper).await?;
                played.papers.insert(paper.name, id);
            }
            Deed::Read(party, name) => self.read(played, &party, name).await?,
        }
        Ok(())
    }

    async fn sign(
        &self,
        played: &Played,
        party: &Party,
        id: &PreparedId,
    ) -> Result<Performed, AppError> {
        let signer = self.seated(played, party, party.second)?;
        self.app(played).sign(signer, id, SignRequest::default()).await
    }

    async fn upload(&self, played: &Played, by: &Caller, paper: Paper) -> Result<String, AppError> {
        let upload = Upload {
            title: paper.title.to_owned(),
            file_name: paper.file_name(),
            media_type: paper.media_type().to_owned(),
            declared_free_of_state_secrets: true,
            key: None,
        };
        let content = stream::iter([Ok::<_, Infallible>(paper.content(&played.title))]);
        let id = self.app(played).upload(by, case_of(played)?, upload, content).await?;
        Ok(id.to_string())
    }

    async fn read(&self, played: &Played, party: &Party, name: &str) -> Result<(), AppError> {
        let by = self.seated(played, party, party.first)?;
        let id = played.papers.get(name).map(|id| DocumentId::new(id.as_str()));
        let id = id.ok_or(AppError::NotFound)?;
        let opened = self.app(played).open_document(by, case_of(played)?, &id).await?;
        let mut content = std::pin::pin!(opened.content);
        while let Some(part) = content.next().await {
            part.map_err(|error| AppError::Document(Box::new(error)))?;
        }
        Ok(())
    }

    fn app(&self, played: &Played) -> &App {
        match played.script.regime {
            Measures::Of2020 => &self.under_2020,
            Measures::Of2022 => &self.under_2022,
        }
    }

    /// Who begins an act: some belong to the seat that signs.
    fn hand(&self, played: &Played, party: &Party, body: &ActBody) -> Result<&Caller, AppError> {
        let seat = match body.name() {
            ActName::Assign | ActName::Share => party.second,
            _ => party.first,
        };
        self.seated(played, party, seat)
    }

    fn seated(&self, played: &Played, party: &Party, seat: Seat) -> Result<&Caller, AppError> {
        let number = if seat == Seat::CaseOfficer { played.script.officer } else { 1 };
        self.cast.caller(&party.key, seat, number)
    }
}

fn case_of(played: &Played) -> Result<&CaseId, AppError> {
    played.case.as_ref().ok_or(AppError::Setup("a sample case begins with its opening"))
}

fn request(body: ActBody) -> ActRequest {
    ActRequest { body, paper: None, seen: None, key: None }
}
