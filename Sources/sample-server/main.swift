import TidingsTesting

print("sample")
