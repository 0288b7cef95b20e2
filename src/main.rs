//! The browser's way in: mounts the page. Natively there is nothing to start.

fn main() {
    #[cfg(target_arch = "wasm32")]
    kaznet_explorer::web::start();
}
