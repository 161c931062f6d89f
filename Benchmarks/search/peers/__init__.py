"""The engines beside which the manual's search is measured. Each has `name` and `ask(judgement) -> Answer`."""
