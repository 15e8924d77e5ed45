//! Runs the server until it is told to stop.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use app::{App, Settings};
use texts::Lang;
use web::{Demonstration, Options, ServerLimits, WebState};
use working_days::Notices;

use super::edge::{SystemClock, SystemEntropy};
use super::folder::Installation;
use super::reason::reason;
use crate::outcome::Refused;

/// The application over an installation, with the real clock and entropy.
pub(crate) fn application(installation: &Installation) -> App {
    App::new(
        Arc::clone(&installation.store) as Arc<dyn store::Store>,
        installation.vault.clone(),
        Arc::new(SystemClock),
        Arc::new(SystemEntropy),
        Notices::bundled().latest(),
        Settings::default(),
    )
}

/// A runtime for asynchronous work.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, Refused> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(web::limits::BLOCKING.max)
        .build()
        .map_err(|error| Refused::cannot(texts::server_runtime(reason(&error))))
}

/// Takes the address; a port in use is said so before anything else is done.
pub(crate) async fn listen(address: SocketAddr) -> Result<tokio::net::TcpListener, Refused> {
    tokio::net::TcpListener::bind(address).await.map_err(|error| {
        Refused::cannot(texts::server_address(address.to_string(), reason(&error)))
    })
}

/// Serves until the process is asked to end (interrupt or terminate).
pub(crate) async fn serve(
    listener: tokio::net::TcpListener,
    app: App,
    demonstration: Option<Demonstration>,
) -> Result<(), Refused> {
    let options = Options { demonstration, ..Options::default() };
    let app = Arc::new(app);
    let caretaker = tokio::spawn(clear_up_hourly(Arc::clone(&app)));
    let state = WebState::new(app, options);
    let served =
        web::serve(listener, web::router(state), ServerLimits::default(), asked_to_stop()).await;
    caretaker.abort();
    served.map_err(|error| Refused::cannot(texts::server_runtime(reason(&error))))
}

/// Removes what has had its time, now and then. What fails is tried again with the next hour. A
/// registration that the last end of the program cut off does not wait so long.
async fn clear_up_hourly(app: Arc<App>) {
    const HOUR: Duration = Duration::from_secs(60 * 60);
    if let Err(error) = app.hand_over(&mut |_| {}).await {
        eprintln!("anshen: {error}");
    }
    let mut hours = tokio::time::interval_at(tokio::time::Instant::now() + HOUR, HOUR);
    loop {
        hours.tick().await;
        if let Err(error) = app.clear_up().await {
            eprintln!("anshen: {error}");
        }
    }
}

/// Where the server can be reached, as a sentence.
pub(crate) fn reached_at(listener: &tokio::net::TcpListener, lang: Lang) -> String {
    let address =
        listener.local_addr().map_or_else(|_| String::new(), |address| address.to_string());
    texts::server_reached_at(format!("http://{address}/")).render(lang)
}

async fn asked_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
