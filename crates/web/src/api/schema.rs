//! The JSON Schema of the fields of each act, taken from the type that reads them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use app::wire::ActBody;
use procedure::ActName;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::Schema;
use utoipa::{PartialSchema, ToSchema};

const COMPONENTS: &str = "#/components/schemas/";
const DEFINITIONS: &str = "#/$defs/";

/// The schema of an act; none for an act that is no entry of the list, such as an upload.
pub(crate) fn fields_of(act: ActName) -> Option<&'static RawValue> {
    static SCHEMAS: OnceLock<BTreeMap<String, Box<RawValue>>> = OnceLock::new();
    SCHEMAS.get_or_init(all).get(act.key()).map(AsRef::as_ref)
}

fn all() -> BTreeMap<String, Box<RawValue>> {
    let parts = parts();
    let body = serde_json::to_value(ActBody::schema()).unwrap_or_default();
    let variants = body.get("oneOf").and_then(Value::as_array).cloned().unwrap_or_default();
    let named = variants.into_iter().filter_map(|variant| {
        let key = key_of(&variant)?;
        let text = serde_json::to_string(&alone(variant, &parts)).ok()?;
        Some((key, RawValue::from_string(text).ok()?))
    });
    named.collect()
}

/// The types that the acts refer to, by name.
fn parts() -> BTreeMap<String, Value> {
    let mut parts: Vec<(String, RefOr<Schema>)> = Vec::new();
    ActBody::schemas(&mut parts);
    parts
        .into_iter()
        .map(|(name, schema)| (name, serde_json::to_value(schema).unwrap_or_default()))
        .collect()
}

/// The act that a variant stands for, by its constant field `act`.
fn key_of(variant: &Value) -> Option<String> {
    let act = variant.pointer("/properties/act")?;
    let named = act.pointer("/enum/0").or_else(|| act.get("const"))?;
    named.as_str().map(str::to_owned)
}

/// A schema that stands alone, with every type that it refers to.
fn alone(mut variant: Value, parts: &BTreeMap<String, Value>) -> Value {
    let mut definitions = Map::new();
    collect(&variant, parts, &mut definitions);
    point_inside(&mut variant);
    if let Some(object) = variant.as_object_mut() {
        object.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        if !definitions.is_empty() {
            definitions.values_mut().for_each(point_inside);
            object.insert("$defs".to_owned(), Value::Object(definitions));
        }
    }
    variant
}

fn collect(value: &Value, parts: &BTreeMap<String, Value>, into: &mut Map<String, Value>) {
    match value {
        Value::Object(object) => {
            let target = object.get("$ref").and_then(Value::as_str);
            let name = target.and_then(|target| target.strip_prefix(COMPONENTS));
            if let Some((name, part)) = name.and_then(|name| parts.get_key_value(name))
                && !into.contains_key(name)
            {
                into.insert(name.clone(), part.clone());
                collect(part, parts, into);
            }
            object.values().for_each(|value| collect(value, parts, into));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, parts, into)),
        _ => {}
    }
}

fn point_inside(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if let Some(Value::String(target)) = object.get_mut("$ref") {
                *target = target.replace(COMPONENTS, DEFINITIONS);
            }
            object.values_mut().for_each(point_inside);
        }
        Value::Array(values) => values.iter_mut().for_each(point_inside),
        _ => {}
    }
}
