//! Values by name, in the order of their names: a small map over a list.
//!
//! The standard library's ordered map costs the browser 3 KB for each kind of value (measured); a record has a few dozen
//! answers.

use serde::{Serialize, Serializer};

/// Values by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<T>(Vec<(String, T)>);

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Named<T> {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The value under `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        let (_, value) = self.0.iter().find(|(there, _)| there == name)?;
        Some(value)
    }

    /// The value under `name`, to change.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        let (_, value) = self.0.iter_mut().find(|(there, _)| there == name)?;
        Some(value)
    }

    /// Whether there is a value under `name`.
    #[must_use]
    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Puts `value` under `name`; what was there before.
    pub fn insert(&mut self, name: String, value: T) -> Option<T> {
        if let Some(there) = self.get_mut(&name) {
            return Some(std::mem::replace(there, value));
        }
        let place = self.0.partition_point(|(there, _)| *there < name);
        self.0.insert(place, (name, value));
        None
    }

    /// Takes out what is under `name`.
    pub fn remove(&mut self, name: &str) -> Option<T> {
        let place = self.0.iter().position(|(there, _)| there == name)?;
        Some(self.0.remove(place).1)
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Names and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.0.iter().map(|(name, value)| (name, value))
    }

    /// The names, in order.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(name, _)| name)
    }

    /// The values, in the order of their names.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(_, value)| value)
    }

    /// The values, to change.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(|(_, value)| value)
    }
}

impl<T> IntoIterator for Named<T> {
    type Item = (String, T);
    type IntoIter = std::vec::IntoIter<(String, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<T> FromIterator<(String, T)> for Named<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(pairs: I) -> Self {
        let mut named = Self::new();
        for (name, value) in pairs {
            named.insert(name, value);
        }
        named
    }
}

impl<T: Serialize> Serialize for Named<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_an_ordered_map(steps in prop::collection::vec(("[a-d]{1,2}", any::<Option<u8>>()), 0..40)) {
            let (mut named, mut map) = (Named::new(), BTreeMap::new());
            for (name, value) in steps {
                match value {
                    Some(value) => prop_assert_eq!(named.insert(name.clone(), value), map.insert(name, value)),
                    None => prop_assert_eq!(named.remove(&name), map.remove(&name)),
                }
                prop_assert!(named.iter().eq(map.iter()));
            }
            let text = serde_json::to_string(&named).unwrap();
            prop_assert_eq!(&text, &serde_json::to_string(&map).unwrap());
            prop_assert_eq!(Named::from_iter(map), named);
        }
    }
}
