"""An independent reference for the questions that look ahead, in exact fractions; chances by quadrature.

It is written from the specification of these questions and the contract of an assessment alone, without the code of the
core, so that the programs of the three languages can be compared with something that shares no mistake with them.
"""
