//! Compares two languages: the same messages, each with the same variables, and where both choose
//! words by a variable, by the same words.

use crate::catalogue::{Catalogue, Entered, function_name};

/// Every way in which the two catalogues differ, each naming file, message and variable.
pub(crate) fn faults(one: &Catalogue, other: &Catalogue) -> Vec<String> {
    let mut faults = Vec::new();
    missing(one, other, &mut faults);
    missing(other, one, &mut faults);
    faults
}

fn missing(from: &Catalogue, having: &Catalogue, faults: &mut Vec<String>) {
    for (id, there) in &having.messages {
        let place = format!("{}:{}", having.file, there.line);
        match from.messages.get(id) {
            None => faults.push(format!(
                "{}: {id}: the message is missing (it is at {place}, for `{}()`)",
                from.file,
                function_name(id)
            )),
            Some(here) => missing_variables(from, id, here, there, &place, faults),
        }
    }
}

fn missing_variables(
    from: &Catalogue,
    id: &str,
    here: &Entered,
    there: &Entered,
    place: &str,
    faults: &mut Vec<String>,
) {
    let start = format!("{}:{}: {id}", from.file, here.line);
    for (variable, samples) in &there.references.variables {
        let Some(ours) = here.references.variables.get(variable) else {
            let fault = format!("the variable ${variable} is missing (it is used at {place})");
            faults.push(format!("{start}: {fault}"));
            continue;
        };
        // Numbers choose plural forms, which differ from language to language.
        if ours.number || samples.number || ours.keys.is_empty() {
            continue;
        }
        for key in samples.keys.difference(&ours.keys) {
            let fault = format!("the variant [{key}] of ${variable} is missing (it is at {place})");
            faults.push(format!("{start}: {fault}"));
        }
    }
}
