"""Letters of names in the Cyrillic of the neighbours: «Е. Қ. Сартов», «С. Ҳ. Раҳматов», «Ў. Ғаниев»."""

SMALL = "а-яёѐ-џґғқңөұүһәҳҷӣӯҗ"
CAPITAL = "А-ЯЁЀ-ЏҐҒҚҢӨҰҮҺӘҲҶӢӮҖ"
