"""Words as data: TOML files and the loaders that check them."""
