"""What other processes do: they find it by its name."""

import pickle


def judged(given):
    """The report on a claim by a pickled validator."""
    validator, claim = given
    return pickle.loads(validator).validate(claim)
