//! CSV by RFC 4180 that a spreadsheet can open without running anything in it.

/// A table with a line of names, every line ended by CR LF.
pub(crate) fn write(names: &[&str], rows: &[Vec<String>]) -> String {
    let names = names.iter().map(|name| field(name)).collect::<Vec<_>>().join(",");
    let mut text = names + "\r\n";
    for row in rows {
        text.push_str(&row.iter().map(|value| field(value)).collect::<Vec<_>>().join(","));
        text.push_str("\r\n");
    }
    text
}

/// A field, quoted where it must be. What a spreadsheet would take for a formula gets an
/// apostrophe, so that it stays text.
fn field(value: &str) -> String {
    let starts_formula = value.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let value = if starts_formula { format!("'{value}") } else { value.to_owned() };
    if value.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::write;

    #[test]
    fn fields_are_quoted_and_formulas_disarmed() {
        let fields =
            ["plain", "a,b", "say \"so\"", "two\nlines", "=1+1", "-2", "+3", "@x", "停,\t"];
        let row = fields.iter().map(|field| (*field).to_owned()).collect();
        assert_eq!(
            write(&["name"], &[row]),
            "name\r\nplain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",'=1+1,'-2,'+3,'@x,\"停,\t\"\r\n"
        );
    }
}
