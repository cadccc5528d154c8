from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("bord", "0004_brev")]
    operations = [migrations.AlterField("colleague", "public_key", models.CharField(blank=True, max_length=128))]
