//! Gives the definition of the command line its texts in one language: clap's own words included.

use clap::{Arg, Command};
use texts::{Lang, Text};

use super::parse::{Format, names, step_names};
use super::{between, calendar, count, provisions, replay, timetable};

/// `command` and all below it with every text in `lang`.
pub(super) fn localised(command: Command, lang: Lang) -> Command {
    let mut command = with_texts(command, "", lang);
    command.build();
    set_usage(&mut command, lang);
    command
}

fn with_texts(command: Command, path: &str, lang: Lang) -> Command {
    let say = |text: Text| text.render(lang);
    let template = format!("{{about}}\n\n{}\n\n{{all-args}}", say(texts::cli_usage("{usage}")));
    let command = command
        .help_template(template)
        .subcommand_help_heading(say(texts::cli_commands()))
        .subcommand_value_name(say(texts::cli_value_command()))
        .mut_args(|arg| argument(arg, path, lang))
        .mut_subcommands(|below| {
            let path = format!("{path} {}", below.get_name());
            with_texts(below, path.trim_start(), lang)
        });
    match about(path) {
        Some(text) => command.about(say(text)),
        None => command,
    }
}

fn argument(arg: Arg, path: &str, lang: Lang) -> Arg {
    let say = |text: Text| text.render(lang);
    let id = arg.get_id().as_str().to_owned();
    let heading = if arg.is_positional() { texts::cli_arguments() } else { texts::cli_options() };
    let arg = arg.help_heading(say(heading));
    let arg = match help_of(path, &id) {
        Some(text) => arg.help(say(text)),
        None => arg,
    };
    match value_name(&id) {
        // What is allowed, and what holds when nothing is said, stands in the help text.
        Some(text) => arg.value_name(say(text)).hide_possible_values(true).hide_default_value(true),
        None => arg,
    }
}

/// clap writes the usage in English, and only its `[OPTIONS]` cannot be set.
fn set_usage(command: &mut Command, lang: Lang) {
    let rendered = command.render_usage().to_string();
    let usage = rendered.strip_prefix("Usage: ").unwrap_or(&rendered);
    let usage = usage.replace("[OPTIONS]", &texts::cli_options_name().render(lang));
    *command = std::mem::take(command).override_usage(usage);
    for below in command.get_subcommands_mut() {
        set_usage(below, lang);
    }
}

fn about(path: &str) -> Option<Text> {
    Some(match path {
        "" => texts::cli_about(),
        "count" => texts::cli_about_count(),
        "between" => texts::cli_about_between(),
        "timetable" => texts::cli_about_timetable(),
        "replay" => texts::cli_about_replay(),
        "calendar" => texts::cli_about_calendar(),
        "calendar list" => texts::cli_about_calendar_list(),
        "calendar show" => texts::cli_about_calendar_show(),
        "calendar check" => texts::cli_about_calendar_check(),
        "admin" => texts::cli_about_admin(),
        "admin migrate" => texts::cli_about_admin_migrate(),
        "admin check" => texts::cli_about_admin_check(),
        "admin seed" => texts::cli_about_admin_seed(),
        "admin org" => texts::cli_about_admin_org(),
        "admin org list" => texts::cli_about_admin_org_list(),
        "admin org add" => texts::cli_about_admin_org_add(),
        "admin user" => texts::cli_about_admin_user(),
        "admin user list" => texts::cli_about_admin_user_list(),
        "admin user add" => texts::cli_about_admin_user_add(),
        "admin user disable" => texts::cli_about_admin_user_disable(),
        "admin token" => texts::cli_about_admin_token(),
        "admin token add" => texts::cli_about_admin_token_add(),
        "admin token revoke" => texts::cli_about_admin_token_revoke(),
        "demo" => texts::cli_about_demo(),
        "serve" => texts::cli_about_serve(),
        "completions" => texts::cli_about_completions(),
        _ => return None,
    })
}

fn help_of(path: &str, id: &str) -> Option<Text> {
    Some(match (path, id) {
        (_, "lang") => texts::cli_help_lang(),
        (_, "cases") => texts::cli_help_cases(),
        (_, "seed") => texts::cli_help_seed(),
        (_, "kind") => texts::cli_help_kind(),
        (_, "zh") => texts::cli_help_zh(),
        (_, "en") => texts::cli_help_en(),
        (_, "body") => texts::cli_help_body(),
        (_, "capacity") => texts::cli_help_as(),
        (_, "one_person") => texts::cli_help_one_person(),
        (_, "org") => texts::cli_help_org(),
        (_, "user") => texts::cli_help_user(),
        (_, "seats") => texts::cli_help_seat(),
        (_, "name") => texts::cli_help_name(),
        (_, "data") => texts::cli_help_data(),
        (_, "listen") => texts::cli_help_listen(),
        (_, "accounts") => texts::cli_help_accounts(),
        (_, "help") => texts::cli_help_help(),
        (_, "version") => texts::cli_help_version(),
        (_, "format") => texts::cli_help_format(names(formats(path)?)),
        ("count", "from") => texts::cli_help_count_from(),
        ("count", "days") => texts::cli_help_count_days(),
        ("count", "stop") => texts::cli_help_count_stop(),
        ("count", "as_known_on") => texts::cli_help_count_as_known_on(),
        ("count", "explain") => texts::cli_help_count_explain(),
        ("between", "from") => texts::cli_help_between_from(),
        ("between", "to") => texts::cli_help_between_to(),
        ("timetable", "regime") => texts::cli_help_timetable_regime(provisions::regime_names()),
        ("timetable", "filed") => texts::cli_help_timetable_filed(),
        ("timetable", "set") => texts::cli_help_timetable_set(step_names()),
        ("timetable", "stop") => texts::cli_help_timetable_stop(),
        ("timetable", "extend") => texts::cli_help_timetable_extend(),
        ("timetable", "special") => texts::cli_help_timetable_special(),
        ("timetable", "special_extend") => texts::cli_help_timetable_special_extend(),
        ("replay", "file") => texts::cli_help_replay_file(),
        ("calendar show", "year") => texts::cli_help_calendar_show_year(),
        ("calendar check", "file") => texts::cli_help_calendar_check_file(),
        ("completions", "shell") => texts::cli_help_completions_shell(),
        _ => return None,
    })
}

fn formats(path: &str) -> Option<&'static [Format]> {
    Some(match path {
        "count" => &count::FORMATS,
        "between" => &between::FORMATS,
        "timetable" => &timetable::FORMATS,
        "replay" => &replay::FORMATS,
        "calendar list" => &calendar::LIST_FORMATS,
        "calendar show" => &calendar::SHOW_FORMATS,
        "calendar check" => &calendar::CHECK_FORMATS,
        _ => return None,
    })
}

fn value_name(id: &str) -> Option<Text> {
    Some(match id {
        "from" | "to" | "filed" | "as_known_on" => texts::cli_value_date(),
        "stop" => texts::cli_value_span(),
        "days" | "special_extend" => texts::cli_value_days(),
        "set" => texts::cli_value_step(),
        "file" => texts::cli_value_file(),
        "format" => texts::cli_value_format(),
        "lang" => texts::cli_value_lang(),
        "regime" => texts::cli_value_regime(),
        "year" => texts::cli_value_year(),
        "shell" => texts::cli_value_shell(),
        "cases" | "seed" => texts::cli_value_number(),
        "kind" | "zh" | "en" | "body" | "capacity" | "org" | "user" | "seats" | "name" => {
            texts::cli_value_name()
        }
        "data" => texts::cli_value_dir(),
        "listen" => texts::cli_value_addr(),
        "accounts" => texts::cli_value_file(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::command;

    #[test]
    fn every_command_and_argument_is_explained_in_both_languages() {
        for lang in Lang::ALL {
            let command = command(lang);
            command.clone().debug_assert();
            explained(&command, "");
        }
    }

    fn explained(command: &Command, path: &str) {
        assert!(about(path).is_some(), "`{path}` has no description");
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str();
            assert!(help_of(path, id).is_some(), "`{path}` does not explain `{id}`");
        }
        for below in command.get_subcommands() {
            explained(below, format!("{path} {}", below.get_name()).trim_start());
        }
    }
}
