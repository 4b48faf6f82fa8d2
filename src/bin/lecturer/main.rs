//! The slides' program: it starts by itself where its script stands, on pages under `/present/` alone.

fn main() {
    std::panic::set_hook(Box::new(|_| engawa::browser::hall::failed()));
    engawa::browser::hall::start();
}
