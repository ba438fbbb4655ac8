"""Pure grammars over characters: text in, typed matches with offsets out. No spaCy, no models."""
