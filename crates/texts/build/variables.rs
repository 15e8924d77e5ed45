//! Walks a Fluent pattern and reports what it refers to.
//!
//! It judges nothing: `catalogue` and `parity` decide what is allowed.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

/// Everything one pattern refers to.
#[derive(Debug, Default)]
pub(crate) struct References {
    /// Each variable with the values that reach its different variants.
    pub(crate) variables: BTreeMap<String, Samples>,
    /// Names of functions called, such as `NUMERAL`.
    pub(crate) functions: BTreeSet<String>,
    /// Names of terms, without the leading hyphen.
    pub(crate) terms: BTreeSet<String>,
    /// Names of other messages.
    pub(crate) messages: BTreeSet<String>,
}

/// Example values of one variable.
#[derive(Clone, Debug, Default)]
pub(crate) struct Samples {
    /// Whether the message treats the variable as a number.
    pub(crate) number: bool,
    /// Keys of the variants chosen by this variable, as written.
    pub(crate) keys: BTreeSet<String>,
}

/// Collects what `pattern` refers to, in every variant of it.
pub(crate) fn references(pattern: &Pattern<&str>) -> References {
    let mut found = References::default();
    found.pattern(pattern);
    found
}

impl References {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                if let InlineExpression::VariableReference { id } = selector {
                    self.selected_by(id.name, variants);
                }
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.entry(id.name.to_owned()).or_default();
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.to_owned());
                for argument in &arguments.positional {
                    if let InlineExpression::VariableReference { id } = argument {
                        self.variables.entry(id.name.to_owned()).or_default().number = true;
                    }
                }
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.terms.insert(id.name.to_owned());
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
        for argument in &arguments.named {
            self.inline(&argument.value);
        }
    }

    fn selected_by(&mut self, name: &str, variants: &[Variant<&str>]) {
        let samples = self.variables.entry(name.to_owned()).or_default();
        for variant in variants {
            let (number, key) = match &variant.key {
                VariantKey::NumberLiteral { value } => (true, *value),
                VariantKey::Identifier { name } => (is_plural_category(name), *name),
            };
            samples.number |= number;
            samples.keys.insert(key.to_owned());
        }
    }
}

/// `other` is left out: it is also the usual name of a default among words.
fn is_plural_category(name: &str) -> bool {
    matches!(name, "zero" | "one" | "two" | "few" | "many")
}
