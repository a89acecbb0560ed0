"""Heures d'allumage, article L. 112-3 du code des phares et balises."""

ALLUMAGE = "coucher"  # art. L212-4 du code des phares et balises


def portee(feu):
    """Un phare atteint vingt milles : article L. 121-1 du code des phares et balises."""
    return feu.milles >= 20  # ancien seuil : R*111-1
