//! What every handler is given: the use cases, the options, names, figures of the running server.

mod directory;
mod metrics;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use app::App;

pub(crate) use directory::{Directory, Named};
pub(crate) use metrics::Metrics;

/// What an installation chooses about its interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether browsers reach the server over HTTPS, here or at a proxy before it: the cookie of a
    /// session is then kept from every other connection.
    pub https: bool,
    /// Whether this is the demonstration: every page says so, and the sign-in page lists the seats.
    pub demonstration: Option<Demonstration>,
    /// How many requests may be at work at once.
    pub requests: usize,
    /// How many bytes of a body are taken that is no upload.
    pub body_bytes: usize,
}

/// The accounts that the demonstration shows on its sign-in page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Demonstration {
    /// One entry a seat.
    pub accounts: Vec<DemoAccount>,
}

/// An account of the demonstration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoAccount {
    /// The name of the organisation, in Chinese and in English.
    pub organisation: (String, String),
    /// The seat.
    pub seat: access::Seat,
    /// The user name.
    pub user: String,
    /// The password.
    pub password: String,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            https: false,
            demonstration: None,
            requests: crate::limits::REQUESTS.max,
            body_bytes: crate::limits::BODY.max,
        }
    }
}

/// The state of the interface; cheap to clone.
#[derive(Clone)]
pub struct WebState(Arc<Inner>);

struct Inner {
    app: Arc<App>,
    options: Options,
    metrics: Metrics,
    directory: Directory,
    room: Arc<tokio::sync::Semaphore>,
    forms: AtomicU64,
}

impl WebState {
    /// The interface over an application.
    pub fn new(app: Arc<App>, options: Options) -> Self {
        let room = Arc::new(tokio::sync::Semaphore::new(options.requests));
        let (metrics, directory) = (Metrics::default(), Directory::default());
        WebState(Arc::new(Inner {
            app,
            options,
            metrics,
            directory,
            room,
            forms: AtomicU64::new(0),
        }))
    }

    pub(crate) fn app(&self) -> &App {
        &self.0.app
    }

    pub(crate) fn options(&self) -> &Options {
        &self.0.options
    }

    pub(crate) fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    pub(crate) fn directory(&self) -> &Directory {
        &self.0.directory
    }

    /// The number of a new form in this process.
    pub(crate) fn next_form(&self) -> u64 {
        self.0.forms.fetch_add(1, Ordering::Relaxed)
    }

    pub(crate) fn room(&self) -> Arc<tokio::sync::Semaphore> {
        Arc::clone(&self.0.room)
    }
}
