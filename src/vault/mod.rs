//! Keeping one person's record on the device.
//!
//! What a person is promised, in plain words:
//!
//! - **What was saved stays.** There are two slots. A save writes the one that does not hold the newest
//!   whole text and reads it back, so once something was saved, at every moment at least one slot is whole.
//! - **A failed save harms nothing.** It says that it failed; what was there before is still there.
//! - **Nothing unreadable is overwritten.** A slot that cannot be read is copied to an aside first. If
//!   there is no room for the copy, the save is refused.
//! - **Two tabs never erase each other's answers.** Every save takes in, prompt by prompt, what another
//!   tab stored since; where both changed the same prompt, the tab being typed in wins.
//! - **What a newer えんがわ wrote is shown, never written.** Fields it added are kept and written back.
//! - **Erased is erased.** No key of the record is left, and that is checked. A tab left open does not
//!   bring the erased answers back. [`erase_all`] does the same for everything that the site keeps.
//! - **No record is lost from the list.** [`People`] names the records; one without a name is listed too.
//! - **A backup comes back as it was, or not at all.** Taking one in never overwrites ([`Backup`]).
//!
//! Saving and re-reading go through one pure type, [`Vault`], over any [`Store`] of strings. All text that
//! was not typed by this program in this moment comes in through one door, [`restore`].
//!
//! A vault cannot lock the store: two tabs that save in the very same instant are caught afterwards (both
//! wrote the same number, so both go back to what they had in common), but who can should hold a Web Lock.

mod aside;
mod backup;
mod envelope;
mod erase;
pub mod failing;
mod keys;
mod mark;
mod merge;
mod outcome;
mod people;
pub mod restore;
mod slots;
mod store;
mod synced;
#[expect(
    clippy::module_inception,
    reason = "the type the folder is named after"
)]
mod vault;

pub use backup::{Backup, BackupRefusal, FORM, MAX_FILE, Preview, is_unwritten};
pub use envelope::{Damage, Envelope, open, seal};
pub use erase::erase_all;
pub use keys::{Keys, Slot};
pub use merge::merge;
pub use outcome::{EraseError, Opened, SaveError, Saved, State};
pub use people::{FIRST_RECORD, MAX_NAME, People};
pub use store::{MemoryStore, Store, StoreError};
pub use vault::Vault;
