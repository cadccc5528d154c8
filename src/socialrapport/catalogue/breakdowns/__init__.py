"""Redovisningsgrupperna: hur en indikator kan delas upp."""
