//! Which slides a plan shows, and how long each.

use super::Plan;

/// What a slide is in its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The first one.
    Title,
    /// What is most important.
    Points,
    /// What is said.
    Said,
    /// Where it comes from: at the very end.
    Sources,
}

impl Role {
    /// As the page names it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Points => "points",
            Self::Said => "said",
            Self::Sources => "sources",
        }
    }

    /// By its name on the page; what has another name is said.
    #[must_use]
    pub fn named(name: &str) -> Self {
        [Self::Title, Self::Points, Self::Sources]
            .into_iter()
            .find(|role| role.name() == name)
            .unwrap_or(Self::Said)
    }
}

/// A group of slides as a plan sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// Its id.
    pub id: String,
    /// Each slide: what it is, and the seconds that its notes plan.
    pub slides: Vec<(Role, u32)>,
}

/// A slide in a sequence: the group and the slide within it, counted from 0, and the seconds planned for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The group.
    pub group: usize,
    /// The slide.
    pub slide: usize,
    /// Seconds planned for it.
    pub seconds: u32,
}

/// The groups before and after the parts.
const OPENING: &str = "opening";
const NUMBERS: &str = "numbers";
const CLOSING: &str = "closing";

/// All slides of `plan`: the opening, its parts, the region's numbers, 「つらいとき」 and the way home, the sources of what was
/// shown. The minutes of a part are dealt out over its slides as their notes plan them. A part whose group is not there is
/// left out.
#[must_use]
pub fn sequence(plan: &Plan, groups: &[Shape]) -> Vec<Place> {
    let named = |id: &str| groups.iter().position(|group| group.id == id);
    let mut places = Vec::new();
    let mut put = |group: Option<usize>, fits: &dyn Fn(Role) -> bool, seconds: u32| {
        let Some((group, shape)) = group.and_then(|at| Some((at, groups.get(at)?))) else {
            return;
        };
        let slides: Vec<(usize, u32)> = (0..)
            .zip(&shape.slides)
            .filter(|(_, (role, _))| fits(*role))
            .map(|(slide, (_, seconds))| (slide, *seconds))
            .collect();
        let planned: Vec<u32> = slides.iter().map(|(_, seconds)| *seconds).collect();
        let dealt = dealt(&planned, seconds);
        let dealt = slides.iter().zip(dealt);
        places.extend(dealt.map(|((slide, _), seconds)| Place {
            group,
            slide: *slide,
            seconds,
        }));
    };
    put(named(OPENING), &|_| true, 0);
    for item in &plan.items {
        let fits = |role| match role {
            Role::Sources => false,
            Role::Said => !item.brief,
            Role::Title | Role::Points => true,
        };
        put(named(&item.group), &fits, item.minutes * 60);
    }
    let of_region = [NUMBERS, "-", &plan.region].concat();
    put(named(&of_region).or_else(|| named(NUMBERS)), &|_| true, 0);
    put(named(CLOSING), &|_| true, 0);
    let mut shown: Vec<&str> = Vec::new();
    for item in &plan.items {
        if !shown.contains(&item.group.as_str()) {
            shown.push(&item.group);
            put(named(&item.group), &|role| role == Role::Sources, 0);
        }
    }
    places
}

/// `all` seconds over slides as `planned` has them, to the second; evenly where nothing is planned.
fn dealt(planned: &[u32], all: u32) -> Vec<u32> {
    let count = u64::try_from(planned.len()).unwrap_or_default();
    let sum: u64 = planned.iter().copied().map(u64::from).sum();
    let mut before = (0_u64, 0_u64);
    planned
        .iter()
        .map(|seconds| {
            let (weight, weights) = match sum {
                0 => (1, count),
                sum => (u64::from(*seconds), sum),
            };
            before.0 += weight;
            let until = u64::from(all) * before.0 / weights.max(1);
            let share = until - before.1;
            before.1 = until;
            u32::try_from(share).unwrap_or_default()
        })
        .collect()
}
