"""From numbers to figures: counted noun phrase, governing verb, action, part, period. No spaCy pipeline code."""
